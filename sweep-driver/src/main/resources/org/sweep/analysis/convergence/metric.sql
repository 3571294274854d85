CASE
{{^metrics}}
      WHEN FALSE THEN ''
{{/metrics}}
{{#metrics}}
      WHEN final_{{.}} IS NOT NULL THEN '{{.}}'
{{/metrics}}
    END AS metric
