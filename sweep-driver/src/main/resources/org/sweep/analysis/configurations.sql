SELECT
{{#axes}}
  max({{.}}) AS {{.}},
{{/axes}}
  max(study) AS study, configuration_id
FROM trials
GROUP BY configuration_id
