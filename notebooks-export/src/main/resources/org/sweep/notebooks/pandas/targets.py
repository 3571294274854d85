targets = table("targets")
tuned_targets = in_order(targets[targets["tuned"].astype(bool)], [*TASK, *CONTENDER])
shown = ["target", "n", "reached", "diverged", "censored", "median_steps", "median_steps_low", "median_steps_high",
         "restricted_mean_steps"]
show(tuned_targets[[*TASK, *CONTENDER, *shown]], [*TASK, *CONTENDER])
