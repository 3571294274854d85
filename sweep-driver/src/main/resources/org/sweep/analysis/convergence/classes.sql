-- One row per trial: the class of its path, from convergence_bins, by the rules of docs/convergence.md. What stands
-- for a quarter of its steps is 32 of its 128 bins; the tail is the last quarter, or the last bin that has values.
WITH series AS (
  SELECT
    trial_id, bin, sum(n) AS n,
    sum(n * middle) / sum(n) AS middle, sum(n * mean) / sum(n) AS mean, sum(n * sd) / sum(n) AS sd,
    min(low) AS low, max(high) AS high, min(mean) AS lowest_mean,
    min_by(first_value, first_step) AS first_value
  FROM convergence_bins
  WHERE n > 0
  GROUP BY trial_id, bin
),
placed AS (
  SELECT
    *,
    bin >= least({{tail}}, max(bin) OVER (PARTITION BY trial_id)) AS in_tail,
    bin >= {{middle}} AND bin < {{tail}} AS is_before
  FROM series
),
centered AS (
  SELECT
    *,
    sum(CASE WHEN in_tail THEN n * mean END) OVER (PARTITION BY trial_id)
      / sum(CASE WHEN in_tail THEN n END) OVER (PARTITION BY trial_id) AS level,
    CASE WHEN in_tail THEN mean - lag(CASE WHEN in_tail THEN mean END) OVER (PARTITION BY trial_id ORDER BY bin) END AS change
  FROM placed
),
turned AS (
  SELECT *, sign(change) * sign(lag(change) OVER (PARTITION BY trial_id ORDER BY bin)) AS turn
  FROM centered
),
shapes AS (
  SELECT
    trial_id,
    sum(n) AS measured,
    min_by(first_value, bin) AS start,
    max(level) AS level,
    min(low) AS lowest, max(high) AS highest, min(lowest_mean) AS lowest_mean,
    count(*) FILTER (WHERE in_tail) AS bins,
    sum(CASE WHEN in_tail THEN n END) / CAST(count(*) FILTER (WHERE in_tail) AS DOUBLE) AS rows_of_bin,
    min(CASE WHEN in_tail THEN low END) AS low,
    max(CASE WHEN in_tail THEN high END) AS high,
    -- The means of the bins: a straight line through them, how they follow each other, how far they go.
    regr_slope(CASE WHEN in_tail THEN mean END, CASE WHEN in_tail THEN middle END)
      * (max(CASE WHEN in_tail THEN middle END) - min(CASE WHEN in_tail THEN middle END)) AS climb,
    regr_r2(CASE WHEN in_tail THEN mean END, CASE WHEN in_tail THEN middle END) AS straightness,
    sum(change * change) / nullif(sum(CASE WHEN in_tail THEN (mean - level) * (mean - level) END), 0) AS neumann,
    count(*) FILTER (WHERE turn < 0) AS turning_points,
    max(CASE WHEN in_tail THEN mean END) - min(CASE WHEN in_tail THEN mean END) AS wave_height,
    stddev_samp(CASE WHEN in_tail THEN mean END) AS sd_of_means,
    -- What happens within the bins: how far rows go, and how much the extremes of bins differ.
    avg(CASE WHEN in_tail THEN sd END) AS sd,
    avg(CASE WHEN in_tail THEN high - low END) AS bin_height,
    coalesce(stddev_samp(CASE WHEN in_tail THEN high END), 0)
      + coalesce(stddev_samp(CASE WHEN in_tail THEN low END), 0) AS sd_of_extremes,
    max(CASE WHEN is_before THEN high END) - min(CASE WHEN is_before THEN low END) AS height_before,
    max(CASE WHEN is_before THEN high END) AS high_before
  FROM turned
  GROUP BY trial_id
),
signs AS (
  SELECT
    trial_id, measured, start, level, low, high, lowest, lowest_mean, height_before, high_before,
    CASE WHEN lowest >= 0 THEN start ELSE highest - lowest END AS scale,
    coalesce(high - low <= 0.7 * height_before, FALSE) AS is_damped,
    bins >= 4 AS can_rest,
    coalesce((bins >= 4 AND straightness >= 0.5 OR bins = 3 AND straightness >= 0.95)
      AND climb < 0 AND climb <= -0.01 * abs(level), FALSE) AS falls,
    coalesce((bins >= 4 AND straightness >= 0.5 OR bins = 3 AND straightness >= 0.95)
      AND climb > 0 AND climb >= 0.01 * abs(level), FALSE) AS rises,
    coalesce(
      bins >= 8 AND turning_points >= 2 AND wave_height >= 0.02 * abs(level) AND sd_of_means >= 0.3 * sd
        AND (neumann < 0.6 OR neumann > 3.4
          OR wave_height >= 0.2 * abs(level) AND (neumann < 1 OR neumann > 3)
          OR rows_of_bin >= 4 AND rows_of_bin * power(sd_of_means / nullif(sd, 0), 2) > 5),
      FALSE) AS has_waves,
    coalesce(
      bins >= 8 AND rows_of_bin >= 2 AND bin_height >= 0.02 * abs(level)
        AND (sd_of_extremes <= 0.05 * bin_height
          OR rows_of_bin >= 8 AND sd_of_extremes <= 0.2 * bin_height AND bin_height <= 3.5 * sd),
      FALSE) AS is_periodic
  FROM shapes
),
others AS (
  SELECT
    trial_id,
    max_by(last_value, last_step) FILTER (WHERE last_step IS NOT NULL) AS final_value,
    min(hit) AS hit,
    min_by(first_accuracy, bin) FILTER (WHERE first_accuracy IS NOT NULL) AS first_accuracy,
    min(CASE WHEN bin >= {{middle}} THEN lowest_accuracy END) AS lowest_accuracy,
    max(CASE WHEN bin >= {{middle}} THEN highest_accuracy END) AS highest_accuracy,
    count(CASE WHEN bin >= {{middle}} THEN lowest_accuracy END) AS accuracies
  FROM convergence_bins
  GROUP BY trial_id
),
judged AS (
  SELECT
    trial_id, configuration_id, outcome,
    {{metric}},
    coalesce({{collapsed}}, FALSE) AS has_collapsed
  FROM trials
)
SELECT
  judged.trial_id, metric, start, level, low, high, lowest, hit, can_rest,
  falls OR is_damped AND (has_waves OR is_periodic) AS falls,
  CASE
    WHEN outcome IN ('failed', 'pruned') THEN NULL
    WHEN outcome = 'diverged' OR NOT abs(final_value) < CAST('Infinity' AS DOUBLE) THEN 'diverged'
    WHEN has_collapsed THEN 'collapsed'
    WHEN measured IS NULL OR measured < 2 THEN NULL
    WHEN lowest >= 0 AND level > 0 AND level >= 10 * start THEN 'diverged'
    WHEN rises AND metric = 'distance' AND level >= 1.05 * start THEN 'diverged'
    WHEN lowest >= 0 AND high <= 0.01 * start THEN 'converged'
    WHEN rises AND lowest >= 0 AND level >= 10 * lowest_mean AND high >= 1.1 * high_before THEN 'diverged'
    WHEN (has_waves OR is_periodic) AND metric = 'distance' AND high - low >= 1.25 * height_before AND high >= 1.05 * start
      THEN 'diverged'
    WHEN (has_waves OR is_periodic) AND NOT falls AND NOT rises AND NOT is_damped THEN 'oscillating'
    WHEN accuracies >= 3 AND lowest_accuracy = highest_accuracy AND highest_accuracy <= 0.5
      AND first_accuracy <> highest_accuracy AND abs(start - level) >= 0.02 * abs(start) THEN 'collapsed'
    WHEN start - level < 0.2 * scale OR scale = 0 THEN 'stalled'
    ELSE 'converged'
  END AS class
FROM judged
LEFT JOIN signs ON judged.trial_id = signs.trial_id
LEFT JOIN others ON judged.trial_id = others.trial_id
