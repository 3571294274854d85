-- Points in the cells of each trial's square; a null cell counts those outside, a null step the real ones.
-- NaN is larger than every number, so that it lies outside.
WITH points AS (
  SELECT trial_id, CAST(NULL AS BIGINT) AS step, x_0, x_1 FROM real_samples
  UNION ALL
  SELECT samples.trial_id, samples.step, x_0, x_1
  FROM samples JOIN chosen_steps
  ON samples.trial_id = chosen_steps.trial_id AND samples.step = chosen_steps.step
),
placed AS (
  SELECT points.trial_id, step,
    (x_0 - west) / side_length AS across,
    (x_1 - south) / side_length AS up
  FROM points JOIN extents ON points.trial_id = extents.trial_id
),
celled AS (
  SELECT trial_id, step,
    CASE WHEN across BETWEEN 0 AND 1 AND up BETWEEN 0 AND 1
      THEN CAST(least(floor(across * {{cells}}), {{cells}} - 1) AS INT) END AS cell_x,
    CASE WHEN across BETWEEN 0 AND 1 AND up BETWEEN 0 AND 1
      THEN CAST(least(floor(up * {{cells}}), {{cells}} - 1) AS INT) END AS cell_y
  FROM placed
)
SELECT trial_id, step, cell_x, cell_y, count(*) AS points
FROM celled
GROUP BY trial_id, step, cell_x, cell_y
ORDER BY trial_id, step NULLS FIRST, cell_y, cell_x
