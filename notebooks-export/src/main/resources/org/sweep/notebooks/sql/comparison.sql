SELECT ${contender}, tasks, n, unfinished, mean, mean_low, mean_high, interquartile_mean
FROM aggregates ORDER BY mean${descending}
