aggregates = table("aggregates")
score = METRIC if "value" in set(aggregates["score"]) else f"normalized {METRIC}"
lower_is_better = METRICS[METRIC] == "lower" and score == METRIC
ranked = in_order(aggregates, CONTENDER).sort_values("mean", ascending=lower_is_better, kind="stable")
ranked = ranked.assign(name=labels(ranked, CONTENDER)).head(20)
color_of = colors(labels(in_order(aggregates, CONTENDER), CONTENDER))

statistics_shown = ["interquartile_mean", "median", "mean", "optimality_gap"]
figure, axes = plt.subplots(1, 4, figsize=(11, 0.8 + 0.32 * len(ranked)), sharey=True)
for plot, statistic in zip(axes, statistics_shown):
    intervals(plot, ranked, statistic, (f"{statistic}_low", f"{statistic}_high"), color_of)
    plot.set_title(statistic.replace("_", " "))
figure.suptitle(f"Aggregates of {score} at tuned configurations", x=0.01, ha="left")
plt.show()
