SELECT ${axes}, n, mean, low, high, diverged, pruned, timed_out, failed
FROM summary WHERE metric = '${metric}' AND value_at = '${at}'
