sensitivity = in_order(table("sensitivity"), [*CONTENDER, *TASK])
sensitivity = sensitivity.assign(name=labels(sensitivity, CONTENDER), task=labels(sensitivity, TASK))
color_of = colors(sensitivity["name"])
shown = list(sensitivity.groupby(["axis", "task"], sort=False))[:MOST_PANELS]
figure, axes = panels(len(shown), width=5, height=3.2)
for plot, ((axis, task), rows) in zip(axes, shown):
    for name, line in rows.groupby("name", sort=False):
        line = line.sort_values("axis_value")
        plot.plot(line["axis_value"], line["mean"], "o-", color=color_of[name], markersize=4)
        seen = line.dropna(subset=["best", "worst"])
        plot.vlines(seen["axis_value"], seen["best"], seen["worst"], color=color_of[name], alpha=0.4)
    plot.set(xlabel=axis, ylabel=METRIC, title=f"Sensitivity to {axis}" + (f", {task}" if TASK else ""))
    if (rows["axis_value"] > 0).all():
        logarithmic(plot.xaxis)
legend(figure, color_of)
plt.show()
