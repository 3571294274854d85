SELECT
  *,
  {{metric}},
  hit AS steps_to_target,
  CASE WHEN steps = 0 THEN CASE WHEN hit = 0 THEN 0.0 END ELSE seconds * hit / CAST(steps AS DOUBLE) END AS seconds_to_target
FROM trials
LEFT JOIN convergence_verdicts USING (trial_id)
