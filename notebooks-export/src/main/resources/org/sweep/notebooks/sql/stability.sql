SELECT ${stable_group}rates, largest_contracting, smallest_not_contracting,
  largest_predicted_stable, smallest_predicted_unstable, step_size_bound, agreements, trials
FROM stability
