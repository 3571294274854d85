curves = table("curves")
panel_axes = [axis for axis in AXES if axis != COLUMNS]


def draw_curves(metric):
    drawn = curves[curves["metric"] == metric]
    drawn = in_order(drawn, [*panel_axes, COLUMNS])
    drawn = drawn.assign(panel=labels(drawn, panel_axes), name=labels(drawn, [COLUMNS]))
    names = list(dict.fromkeys(drawn["panel"]))
    color_of = colors(in_order(drawn, [COLUMNS])["name"])
    figure, axes = panels(len(names[:MOST_PANELS]))
    usual = drawn["mean"].abs().quantile(0.98)  # what diverges leaves the panels
    positive = (drawn["min"] > 0).all()
    for plot, name in zip(axes, names):
        for line, rows in drawn[drawn["panel"] == name].groupby("name", sort=False):
            rows = rows.sort_values("step")
            plot.plot(rows["step"], rows["mean"], color=color_of[line])
            plot.fill_between(rows["step"], rows["min"], rows["max"], color=color_of[line], alpha=0.15, lw=0)
        plot.set(title=name, xlabel="step")
        if positive and drawn["mean"].max() > 20 * drawn["mean"].min():
            logarithmic(plot.yaxis)
        top = drawn.loc[drawn["mean"].abs() <= usual, "max"].quantile(0.995)
        if drawn["max"].max() > 5 * abs(top):
            plot.set_ylim(drawn["min"].quantile(0.005), top)
    cut = f", the first {MOST_PANELS} of {len(names)} panels" if len(names) > MOST_PANELS else ""
    figure.suptitle(f"{metric}: mean over seeds, lowest to highest value{cut}", x=0.01, ha="left")
    legend(figure, color_of)
    plt.show()


for metric in METRICS:
    if (curves["metric"] == metric).any():
        draw_curves(metric)
