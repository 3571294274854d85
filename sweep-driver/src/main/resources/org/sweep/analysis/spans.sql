WITH widths AS (
  SELECT
    configuration_id,
    max(steps) AS last_step,
    CAST(ceil((max(steps) + 1) / {{bins}}) AS BIGINT) AS width,
    count(*) FILTER (WHERE outcome IN ('completed', 'plateaued')) AS completed
  FROM trials
  GROUP BY configuration_id
),
spans AS (
  SELECT trial_id, configuration_id, width, CAST(floor(last_step / width) AS INTEGER) + 1 AS bins
  FROM trials
  JOIN widths USING (configuration_id)
  WHERE outcome IN ('completed', 'plateaued') OR completed = 0
)
