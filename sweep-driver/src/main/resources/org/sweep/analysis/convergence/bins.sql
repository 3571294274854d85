-- One row per trial and bin of its steps, in one pass over steps: what the classes and rates are computed from.
-- A trial is judged on the first of these metrics that it has: {{#metrics}}{{.}}{{^-last}}, {{/-last}}{{/metrics}}. bin cuts its steps
-- into {{bins}} equal parts; part cuts the first bin once more, into quarters of octaves, for those that are fast.
-- hit is the first step of the bin that reaches the target of the trial's task: goals holds it, as goal, for each
-- configuration_id.
WITH judged AS (
  {{watched}}
),
measured AS (
  SELECT
    steps.trial_id, step, last_step,
    CASE{{^metrics}} WHEN FALSE THEN 0.0{{/metrics}}{{#metrics}} WHEN metric = '{{.}}' THEN steps.{{.}}{{/metrics}} ELSE CAST(NULL AS DOUBLE) END AS measured,
    CASE WHEN steps.{{goal}} {{comparison}} goal AND abs(steps.{{goal}}) < CAST('Infinity' AS DOUBLE) THEN step END AS hit,
    {{accuracy}} AS accuracy
  FROM steps
  JOIN judged ON steps.trial_id = judged.trial_id
),
placed AS (
  SELECT
    *,
    CASE WHEN abs(measured) < CAST('Infinity' AS DOUBLE) THEN measured END AS value,
    CAST(floor(step * {{bins}} / CAST(last_step + 1 AS DOUBLE)) AS INT) AS bin
  FROM measured
)
SELECT
  trial_id, bin, CASE WHEN bin = 0 THEN CAST(floor(4 * log2(step + 1)) AS INT) ELSE -1 END AS part,
  min(CASE WHEN value IS NOT NULL THEN step END) AS first_step,
  avg(CASE WHEN value IS NOT NULL THEN CAST(step AS DOUBLE) END) AS middle,
  count(value) AS n,
  avg(value) AS mean,
  avg(CASE WHEN value > 0 THEN ln(value) END) AS mean_of_log,
  stddev_pop(value) AS sd,
  min(value) AS low,
  max(value) AS high,
  min_by(value, step) FILTER (WHERE value IS NOT NULL) AS first_value,
  max(CASE WHEN measured IS NOT NULL THEN step END) AS last_step,
  max_by(measured, step) FILTER (WHERE measured IS NOT NULL) AS last_value,
  min(hit) AS hit,
  min_by(accuracy, step) FILTER (WHERE accuracy IS NOT NULL) AS first_accuracy,
  min(accuracy) AS lowest_accuracy,
  max(accuracy) AS highest_accuracy
FROM placed
GROUP BY trial_id, bin, CASE WHEN bin = 0 THEN CAST(floor(4 * log2(step + 1)) AS INT) ELSE -1 END
