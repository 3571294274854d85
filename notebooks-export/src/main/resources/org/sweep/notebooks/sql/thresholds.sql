SELECT ${group}axis, seeds, never, always, lower, lower_low, lower_high, upper, upper_low, upper_high
FROM thresholds
