-- One row per trial: its class, and the rate of its descent: a straight line through the logarithms of its bins. The
-- descent ends where the tail's values begin, or at 1e-12 of the first value. quantiles holds the 0.975 quantiles of
-- Student's t.
WITH points AS (
  SELECT trial_id, bin, part, first_step, middle, mean, mean_of_log, low
  FROM convergence_bins
  WHERE n > 0
  UNION ALL
  SELECT
    trial_id, bin, -1 AS part, min(first_step) AS first_step, sum(n * middle) / sum(n) AS middle,
    sum(n * mean) / sum(n) AS mean, sum(n * mean_of_log) / sum(n) AS mean_of_log, min(low) AS low
  FROM convergence_bins
  WHERE n > 0 AND bin = 0
  GROUP BY trial_id, bin
),
-- A trial that has come to rest has a floor, which is taken off before the logarithm.
floors AS (
  SELECT
    trial_id, start,
    CASE WHEN class = 'converged' AND can_rest AND NOT falls THEN level ELSE 0.0 END AS rate_floor,
    CASE WHEN class = 'converged' AND can_rest AND NOT falls THEN greatest(high, 1.1 * level) ELSE 0.0 END AS landed
  FROM convergence_classes
  WHERE class IS NOT NULL AND lowest >= 0 AND start > 0
),
ways AS (
  SELECT
    points.*, rate_floor,
    min(CASE WHEN mean <= landed OR low <= 1e-12 * start THEN first_step END) OVER (PARTITION BY points.trial_id) AS landing
  FROM points
  JOIN floors ON points.trial_id = floors.trial_id
),
descents AS (
  SELECT
    trial_id, bin, part, middle, rate_floor,
    mean_of_log + CASE WHEN mean > rate_floor THEN ln((mean - rate_floor) / mean) END AS logarithm,
    sum(CASE WHEN part < 0 THEN 1 ELSE 0 END) OVER (PARTITION BY trial_id) AS equal_bins
  FROM ways
  WHERE (landing IS NULL OR first_step < landing) AND mean > rate_floor AND mean_of_log IS NOT NULL
),
-- Equal bins where there are enough of them, else finer parts in the place of the first bin.
lines AS (
  SELECT
    trial_id, middle, logarithm, rate_floor,
    regr_slope(logarithm, middle) OVER (PARTITION BY trial_id) AS slope,
    regr_intercept(logarithm, middle) OVER (PARTITION BY trial_id) AS intercept
  FROM descents
  WHERE CASE WHEN equal_bins >= 8 THEN part < 0 ELSE part >= 0 OR bin > 0 END
),
residuals AS (
  SELECT *, logarithm - intercept - slope * middle AS residual FROM lines
),
neighbours AS (
  SELECT *, lag(residual) OVER (PARTITION BY trial_id ORDER BY middle) AS residual_before FROM residuals
),
fits AS (
  SELECT
    trial_id, max(slope) AS slope, max(rate_floor) AS rate_floor,
    regr_r2(logarithm, middle) AS r_squared, regr_sxx(logarithm, middle) AS spread,
    sum(residual * residual) AS squares, count(*) AS points,
    CASE WHEN sum(residual * residual) > 1e-20 * count(*)
      THEN coalesce(greatest(0, sum(residual * residual_before) / sum(residual * residual)), 0) ELSE 0 END AS correlation
  FROM neighbours
  GROUP BY trial_id
  HAVING count(*) >= 3
),
-- Residuals of neighbours are alike: n of them say as much as n (1 - r) / (1 + r) that are not; those of an exact line
-- are rounding.
sizes AS (
  SELECT *, points * (1 - correlation) / (1 + correlation) AS independent FROM fits
),
rates AS (
  SELECT
    trial_id, slope, r_squared, rate_floor,
    CASE WHEN independent > 2 THEN quantile * sqrt(squares / (independent - 2) / spread) END AS half_width
  FROM sizes
  LEFT JOIN quantiles ON degrees_of_freedom = CAST(floor(independent - 2) AS BIGINT)
)
SELECT
  study, trials.trial_id, configuration_id,{{#axes}} {{.}},{{/axes}} seed,
  outcome, metric, class, start,
  CASE WHEN abs(level) < CAST('Infinity' AS DOUBLE) THEN level END AS level,
  CASE WHEN class IS NOT NULL THEN falls END AS still_falling,
  CASE WHEN abs(slope) < 700 THEN exp(slope) END AS rate,
  CASE WHEN abs(slope) + half_width < 700 THEN exp(slope - half_width) END AS rate_low,
  CASE WHEN abs(slope) + half_width < 700 THEN exp(slope + half_width) END AS rate_high,
  CASE WHEN abs(slope) < 700 THEN r_squared END AS r_squared,
  -- A slope beyond 2^-53 is rounding: the rate is 1.
  CASE WHEN slope < -1.2e-16 THEN -ln(CAST(2 AS DOUBLE)) / slope END AS half_life,
  CASE WHEN abs(slope) < 700 THEN rate_floor END AS rate_floor,
  steps, seconds,
  hit AS steps_to_target,
  CASE WHEN steps = 0 THEN CASE WHEN hit = 0 THEN 0.0 END ELSE seconds * hit / CAST(steps AS DOUBLE) END AS seconds_to_target
FROM trials
JOIN convergence_classes ON trials.trial_id = convergence_classes.trial_id
LEFT JOIN rates ON trials.trial_id = rates.trial_id
