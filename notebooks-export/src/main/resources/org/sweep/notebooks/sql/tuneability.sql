SELECT ${entry}, ${tuning}n, unfinished, mean, low, high, configurations, rates_within, rates, decades
FROM tuneability
