aggregates = table("aggregates")
lower_is_better = METRICS[METRIC] == "lower" and "value" in set(aggregates["score"])
shown = ["tasks", "n", "unfinished", "mean", "mean_low", "mean_high", "interquartile_mean"]
ranked = in_order(aggregates, CONTENDER).sort_values("mean", ascending=lower_is_better, kind="stable")
show(ranked[[*CONTENDER, *shown]], CONTENDER)
