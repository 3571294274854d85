-- One row per trial with the value that is compared. A trial counts with it if it completed or plateaued and the value
-- is finite; every other trial is ranked below all that do.
SELECT
  trial_id, configuration_id,{{#axes}} {{.}},{{/axes}}
  seed, outcome, {{value}} AS value
FROM trials
ORDER BY configuration_id, seed
