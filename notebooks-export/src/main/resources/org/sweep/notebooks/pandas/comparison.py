aggregates = table("aggregates")
ranked = aggregates.sort_values("mean", ascending=METRICS[METRIC] == "lower" and "value" in set(aggregates["score"]), kind="stable")
show(ranked[[*CONTENDER, "tasks", "n", "unfinished", "mean", "mean_low", "mean_high", "interquartile_mean"]], CONTENDER)
