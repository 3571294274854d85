-- One row per configuration, metric and bin of steps, over the trials of the configuration that completed or
-- plateaued (over all of them if none did), in one pass over steps. A configuration has at most {{bins}} bins of equal
-- width. A bin keeps its lowest and highest value, so that no spike is lost; values that are not finite are
-- left out. step is the first measured step of the bin, n how many values are in it.
WITH widths AS (
  SELECT
    configuration_id,
    ceil((max(steps) + 1) / {{bins}}) AS width,
    count(*) FILTER (WHERE outcome IN ('completed', 'plateaued')) AS completed
  FROM trials
  GROUP BY configuration_id
),
spans AS (
  SELECT trial_id, configuration_id, width
  FROM trials
  JOIN widths USING (configuration_id)
  WHERE outcome IN ('completed', 'plateaued') OR completed = 0
),
finite AS (
  SELECT
    spans.configuration_id,
    CAST(floor(steps.step / spans.width) AS BIGINT) AS bin_number,
{{#metrics}}
    CASE WHEN abs(steps.{{metric}}) < CAST('Infinity' AS DOUBLE) THEN steps.{{metric}} END AS {{metric}},
{{/metrics}}
    steps.step
  FROM steps
  JOIN spans ON steps.trial_id = spans.trial_id
),
bins AS (
  SELECT
{{#metrics}}
    min(CASE WHEN {{metric}} IS NOT NULL THEN step END) AS step_of_{{metric}},
    count({{metric}}) AS n_of_{{metric}},
    avg({{metric}}) AS mean_of_{{metric}},
    min({{metric}}) AS min_of_{{metric}},
    max({{metric}}) AS max_of_{{metric}},
{{/metrics}}
    configuration_id, bin_number
  FROM finite
  GROUP BY configuration_id, bin_number
),
configurations AS (
  SELECT
{{#axes}}
    max({{.}}) AS {{.}},
{{/axes}}
    max(study) AS study, configuration_id
  FROM trials
  GROUP BY configuration_id
),
curves AS (
  SELECT
    configuration_id, metric,
    CASE metric{{#metrics}} WHEN '{{metric}}' THEN step_of_{{metric}}{{/metrics}} END AS step,
    CASE metric{{#metrics}} WHEN '{{metric}}' THEN n_of_{{metric}}{{/metrics}} END AS n,
    CASE metric{{#metrics}} WHEN '{{metric}}' THEN mean_of_{{metric}}{{/metrics}} END AS mean,
    CASE metric{{#metrics}} WHEN '{{metric}}' THEN min_of_{{metric}}{{/metrics}} END AS min,
    CASE metric{{#metrics}} WHEN '{{metric}}' THEN max_of_{{metric}}{{/metrics}} END AS max
  FROM bins
  CROSS JOIN (VALUES{{#metrics}} ('{{metric}}'){{^-last}},{{/-last}}{{/metrics}}) AS metrics (metric)
)
SELECT
  study, configuration_id,{{#axes}} {{.}},{{/axes}}
  metric, step, n, mean, min, max
FROM curves
JOIN configurations USING (configuration_id)
WHERE n > 0
