-- One row per configuration, metric and value_at: the last or the best value that each trial recorded.
-- Trials that completed or plateaued enter the statistics, with what they had at their end; those that
-- diverged, were pruned, timed out or failed are counted beside them. Values that are not finite, or beyond 1e300, are
-- left out: n is how many trials gave one.
-- low and high bound the 95 % t-interval of the mean; student_t holds the 0.975 quantiles.
WITH measured AS (
  SELECT
    study, configuration_id,{{#axes}} {{.}},{{/axes}}
    metric, value_at, outcome,
    CASE WHEN outcome IN ('completed', 'plateaued') THEN
      CASE
{{#values}}
        WHEN metric = '{{metric}}' AND value_at = '{{at}}' AND abs({{column}}) < 1e300 THEN {{column}}
{{/values}}
      END
    END AS value
  FROM trials
  CROSS JOIN (VALUES
{{#values}}
    ('{{metric}}', '{{at}}'){{^-last}},{{/-last}}
{{/values}}
  ) AS columns_of_trials (metric, value_at)
),
ranked AS (
  SELECT
    *,
    count(value) OVER (PARTITION BY configuration_id, metric, value_at) AS present,
    row_number() OVER (
      PARTITION BY configuration_id, metric, value_at ORDER BY value NULLS LAST
    ) AS place
  FROM measured
),
grouped AS (
  SELECT
    max(study) AS study, configuration_id,
{{#axes}}
    max({{.}}) AS {{.}},
{{/axes}}
    metric, value_at,
    count(value) AS n,
    avg(value) AS mean,
    -- no spread of values whose squares are beyond all numbers
    CASE WHEN max(abs(value)) < 1e150
      THEN stddev_samp(CASE WHEN abs(value) < 1e150 THEN value END) END AS sd,
    median(value) AS median,
    avg(CASE WHEN place > floor(present / 4) AND place <= present - floor(present / 4)
      THEN value END) AS interquartile_mean,
    min(value) AS min,
    max(value) AS max,
    count(*) FILTER (WHERE outcome = 'completed') AS completed,
    count(*) FILTER (WHERE outcome = 'diverged') AS diverged,
    count(*) FILTER (WHERE outcome = 'failed') AS failed,
    count(*) FILTER (WHERE outcome = 'plateaued') AS plateaued,
    count(*) FILTER (WHERE outcome = 'pruned') AS pruned,
    count(*) FILTER (WHERE outcome = 'timed out') AS timed_out
  FROM ranked
  GROUP BY configuration_id, metric, value_at
)
SELECT
  study, configuration_id,{{#axes}} {{.}},{{/axes}}
  metric, value_at, n, mean, sd,
  mean - quantile * sd / sqrt(n) AS low,
  mean + quantile * sd / sqrt(n) AS high,
  median, interquartile_mean, min, max,
  completed, diverged, failed, plateaued, pruned, timed_out
FROM grouped
LEFT JOIN student_t ON degrees_of_freedom = n - 1
