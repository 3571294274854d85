-- One row per trial that completed, plateaued or diverged: whether its distance to the equilibrium shrank, beside what theory
-- said of it. growth is the mean factor (d_T / d_0) ^ (1 / T) per step, where T is the first recorded step at
-- which the distance is below 1e-12 of the first one, since beyond that rounding rules, or else the last step
-- with a finite distance.
WITH began AS (
  SELECT trial_id, distance AS initial_distance
  FROM steps
  WHERE step = 0 AND distance > 0 AND distance < CAST('Infinity' AS DOUBLE)
),
went AS (
  SELECT
    trial_id,
    max(initial_distance) AS initial_distance,
    min(CASE WHEN distance <= 1e-12 * initial_distance THEN step END) AS settled,
    min_by(distance, step) FILTER (WHERE distance <= 1e-12 * initial_distance) AS settled_distance,
    max(step) AS last_step,
    max_by(distance, step) AS last_distance
  FROM steps
  JOIN began USING (trial_id)
  WHERE distance < CAST('Infinity' AS DOUBLE)
  GROUP BY trial_id
)
SELECT
  study, trial_id, configuration_id,{{#axes}} {{.}},{{/axes}} seed, outcome,
  step_size_bound, spectral_radius, stability,
  initial_distance, final_distance,
  CASE
    WHEN initial_distance IS NULL THEN NULL
    WHEN outcome = 'diverged' THEN FALSE
    ELSE final_distance < initial_distance
  END AS contracts,
  power(
    coalesce(settled_distance, last_distance) / initial_distance,
    CAST(1 AS DOUBLE) / nullif(coalesce(settled, last_step), 0)
  ) AS growth
FROM trials
LEFT JOIN went USING (trial_id)
WHERE outcome IN ('completed', 'plateaued', 'diverged')
