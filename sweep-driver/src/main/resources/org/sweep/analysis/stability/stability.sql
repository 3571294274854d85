-- One row per group, that is per point of all axes but learning_rate: up to which learning rate it contracts,
-- measured and predicted. A learning rate contracts if every seed ends nearer to the equilibrium than it began,
-- and is stable if theory says so of every seed. agreements counts the trials that behave as theory says, out of
-- trials, those of which it says stable or unstable.
WITH rates AS (
  SELECT
    max(study) AS study,{{#groups}} {{.}},{{/groups}}
    learning_rate,
    bool_and(contracts) AS contracts,
    bool_and(stability = 'stable') AS is_stable,
    bool_or(stability = 'unstable') AS is_unstable,
    min(step_size_bound) AS step_size_bound,
    count(*) FILTER (WHERE contracts = (stability = 'stable') AND stability IN ('stable', 'unstable')) AS agreements,
    count(*) FILTER (WHERE contracts IS NOT NULL AND stability IN ('stable', 'unstable')) AS trials
  FROM contraction
  GROUP BY {{#groups}}{{.}}, {{/groups}}learning_rate
)
SELECT
  max(study) AS study,{{#groups}} {{.}},{{/groups}}
  count(*) AS rates,
  max(CASE WHEN contracts THEN learning_rate END) AS largest_contracting,
  min(CASE WHEN NOT contracts THEN learning_rate END) AS smallest_not_contracting,
  max(CASE WHEN is_stable THEN learning_rate END) AS largest_predicted_stable,
  min(CASE WHEN is_unstable THEN learning_rate END) AS smallest_predicted_unstable,
  min(step_size_bound) AS step_size_bound,
  CAST(sum(agreements) AS BIGINT) AS agreements,
  CAST(sum(trials) AS BIGINT) AS trials
FROM rates
GROUP BY {{#groups}}{{.}}{{^-last}}, {{/-last}}{{/groups}}
