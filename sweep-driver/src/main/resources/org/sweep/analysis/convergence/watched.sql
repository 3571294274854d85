SELECT
    trials.trial_id, trials.steps AS last_step, goals.goal,
    CASE
{{^metrics}}
      WHEN FALSE THEN ''
{{/metrics}}
{{#metrics}}
      WHEN final_{{.}} IS NOT NULL THEN '{{.}}'
{{/metrics}}
    END AS metric
  FROM trials
  LEFT JOIN goals ON trials.configuration_id = goals.configuration_id
  WHERE outcome <> 'failed'
