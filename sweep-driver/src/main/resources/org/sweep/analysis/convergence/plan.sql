SELECT judged.*, outcome, coalesce({{collapsed}}, FALSE) AS has_collapsed
FROM (
  {{watched}}
) AS judged
JOIN trials ON judged.trial_id = trials.trial_id
