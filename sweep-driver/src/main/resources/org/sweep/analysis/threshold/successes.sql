-- One row per trial: did it succeed? {{{rule}}}
-- Diverged and timed-out trials did not. Of failed and pruned ones nobody knows, which is null.
WITH ended AS (
  SELECT trial_id, steps AS last_step FROM trials WHERE outcome IN ('completed', 'plateaued')
){{#hasStart}},
began AS (
  SELECT trial_id, min_by({{metric}}, step) AS start_value
  FROM steps
  WHERE {{metric}} IS NOT NULL{{#startsAtZero}} AND step = 0{{/startsAtZero}}
  GROUP BY trial_id
){{/hasStart}}{{#overLast}},
lasted AS (
  SELECT trial_id, bool_and({{{holdsInRow}}}) AS holds
  FROM steps
  JOIN ended USING (trial_id){{#hasStart}}
  JOIN began USING (trial_id){{/hasStart}}
  WHERE {{metric}} IS NOT NULL
    AND step > (SELECT min(last_step) FROM ended) - {{overLast}}
    AND step > last_step - {{overLast}}
  GROUP BY trial_id
){{/overLast}}
SELECT
  trial_id, configuration_id,{{#axes}} {{.}},{{/axes}} seed,
  CASE
    WHEN outcome IN ('diverged', 'timed out') THEN FALSE
    WHEN outcome IN ('completed', 'plateaued') THEN {{{holds}}}
  END AS success
FROM trials{{#hasStart}}
LEFT JOIN began USING (trial_id){{/hasStart}}{{#overLast}}
LEFT JOIN lasted USING (trial_id){{/overLast}}
