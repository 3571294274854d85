profiles = in_order(table("profiles"), CONTENDER)
profiles = profiles.assign(name=labels(profiles, CONTENDER))
color_of = colors(profiles["name"])
kinds = {"steps to target": ("share of instances", "tau, times the fewest steps", "post"),
         "score": ("share of runs better than tau", f"tau, {score}", "post")}
shown = [kind for kind in kinds if (profiles["profile"] == kind).any()]
figure, axes = panels(len(shown), width=4.6, height=3.2)
for plot, kind in zip(axes, shown):
    for name, line in profiles[profiles["profile"] == kind].groupby("name", sort=False):
        line = line.sort_values("tau")
        plot.step(line["tau"], line["share"], where=kinds[kind][2], color=color_of[name])
        plot.fill_between(line["tau"].astype(float), line["low"].astype(float),
                          line["high"].astype(float), step=kinds[kind][2], color=color_of[name], alpha=0.12, lw=0)
    plot.set(ylabel=kinds[kind][0], xlabel=kinds[kind][1], ylim=(-0.03, 1.03), title=f"Profile: {kind}")
legend(figure, color_of)
plt.show()
