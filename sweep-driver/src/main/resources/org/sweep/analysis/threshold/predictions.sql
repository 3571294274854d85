-- One row per group, that is per point of all axes but {{axis}}: what theory says of its trials.
WITH rates AS (
  SELECT{{#groups}} {{.}},{{/groups}}
    {{axis}},
    bool_and(stability = 'stable') AS is_stable,
    bool_or(stability = 'unstable') AS is_unstable,
    min(step_size_bound) AS step_size_bound
  FROM trials
  GROUP BY {{#groups}}{{.}}, {{/groups}}{{axis}}
)
SELECT{{#groups}} {{.}},{{/groups}}
  max(CASE WHEN is_stable THEN {{axis}} END) AS largest_predicted_stable,
  min(CASE WHEN is_unstable THEN {{axis}} END) AS smallest_predicted_unstable,
  min(step_size_bound) AS step_size_bound
FROM rates{{#hasGroups}}
GROUP BY {{#groups}}{{.}}{{^-last}}, {{/-last}}{{/groups}}{{/hasGroups}}
