SELECT ${entry}, target, n, reached, diverged, censored,
  median_steps, median_steps_low, median_steps_high, restricted_mean_steps
FROM targets WHERE tuned
