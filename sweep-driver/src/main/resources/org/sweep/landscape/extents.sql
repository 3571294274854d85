-- One row per problem: the box of the points where its trials began, and the box of the paths of those that
-- did not diverge, over the first seeds of each configuration. Values that are not finite are left out.
SELECT
{{#axes}}
  {{.}},
{{/axes}}
{{#variables}}
  min(CASE WHEN step = 0 THEN {{.}} END) AS start_low_{{.}},
  max(CASE WHEN step = 0 THEN {{.}} END) AS start_high_{{.}},
  min(CASE WHEN outcome <> 'diverged' AND abs({{.}}) < CAST('Infinity' AS DOUBLE) THEN {{.}} END) AS path_low_{{.}},
  max(CASE WHEN outcome <> 'diverged' AND abs({{.}}) < CAST('Infinity' AS DOUBLE) THEN {{.}} END) AS path_high_{{.}},
{{/variables}}
  max(step) AS last_step
FROM steps
JOIN (
  SELECT trial_id, outcome, row_number() OVER (PARTITION BY configuration_id ORDER BY seed) AS place
  FROM trials
  WHERE outcome <> 'failed'
) AS ended USING (trial_id)
WHERE place <= {{seeds}}
GROUP BY ALL
