SELECT
    trials.trial_id, trials.steps AS last_step, goals.goal,
    {{metric}}
  FROM trials
  LEFT JOIN goals ON trials.configuration_id = goals.configuration_id
  WHERE outcome <> 'failed'
