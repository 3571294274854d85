-- One row per configuration, metric and bin of steps: statistics over the trials of the configuration that completed
-- or plateaued (over all of them if none did). A configuration has at most {{bins}} bins of equal width. Each trial
-- gives the mean of its values in the bin, so that seeds count alike; n is how many values those are, step the first
-- measured step. min and max are over all values, so that no spike is lost. Values that are not finite, or beyond
-- 1e300, are left out. low and high bound the 95 % t-interval of the mean; student_t holds the 0.975 quantiles.
-- Quartiles are interpolated linearly. Sweep computes the same rows in one pass over steps without SQL.
{{spans}},
finite AS (
  SELECT
    spans.configuration_id, spans.trial_id,
    CAST(floor(steps.step / spans.width) AS BIGINT) AS bin,
{{#metrics}}
    CASE WHEN abs(steps.{{metric}}) < 1e300 THEN steps.{{metric}} END AS {{metric}},
{{/metrics}}
    steps.step
  FROM steps
  JOIN spans ON steps.trial_id = spans.trial_id
),
trial_bins AS (
  SELECT
{{#metrics}}
    min(CASE WHEN {{metric}} IS NOT NULL THEN step END) AS step_of_{{metric}},
    count({{metric}}) AS n_of_{{metric}},
    avg({{metric}}) AS mean_of_{{metric}},
    min({{metric}}) AS min_of_{{metric}},
    max({{metric}}) AS max_of_{{metric}},
{{/metrics}}
    configuration_id, trial_id, bin
  FROM finite
  GROUP BY configuration_id, trial_id, bin
),
measured AS (
  SELECT
    configuration_id, metric, bin,
    CASE metric{{#metrics}} WHEN '{{metric}}' THEN step_of_{{metric}}{{/metrics}} END AS step,
    CASE metric{{#metrics}} WHEN '{{metric}}' THEN n_of_{{metric}}{{/metrics}} END AS n,
    CASE metric{{#metrics}} WHEN '{{metric}}' THEN mean_of_{{metric}}{{/metrics}} END AS mean,
    CASE metric{{#metrics}} WHEN '{{metric}}' THEN min_of_{{metric}}{{/metrics}} END AS min,
    CASE metric{{#metrics}} WHEN '{{metric}}' THEN max_of_{{metric}}{{/metrics}} END AS max
  FROM trial_bins
  CROSS JOIN (VALUES{{#metrics}} ('{{metric}}'){{^-last}},{{/-last}}{{/metrics}}) AS metrics (metric)
),
curves AS (
  SELECT
    configuration_id, metric,
    min(step) AS step,
    count(*) AS seeds,
    CAST(sum(n) AS BIGINT) AS n,
    avg(mean) AS mean,
    -- no interval of values whose squares are beyond all numbers
    CASE WHEN max(abs(mean)) < 1e150
      THEN stddev_samp(CASE WHEN abs(mean) < 1e150 THEN mean END) END AS sd,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY mean) AS median,
    percentile_cont(0.25) WITHIN GROUP (ORDER BY mean) AS lower_quartile,
    percentile_cont(0.75) WITHIN GROUP (ORDER BY mean) AS upper_quartile,
    min(min) AS min,
    max(max) AS max
  FROM measured
  WHERE n > 0
  GROUP BY configuration_id, metric, bin
),
configurations AS (
{{configurations}})
SELECT
  study, configuration_id,{{#axes}} {{.}},{{/axes}}
  metric, step, seeds, n, mean,
  mean - quantile * sd / sqrt(seeds) AS low,
  mean + quantile * sd / sqrt(seeds) AS high,
  median, lower_quartile, upper_quartile, min, max
FROM curves
JOIN configurations USING (configuration_id)
LEFT JOIN student_t ON degrees_of_freedom = seeds - 1
