CLASS_COLORS = {"converged": "#0c8a5f", "oscillating": "#8a6d00", "stalled": "#8b93a1",
                "diverged": "#c1272d", "collapsed": "#6b4fa3"}
convergence = in_order(table("convergence"), list(AXES))
shown = convergence.assign(panel=labels(convergence, [*TASK, *CONTENDER]),
                           name=labels(convergence, [axis for axis in AXES if axis not in [*TASK, *CONTENDER]]))
names = list(dict.fromkeys(shown["panel"]))[:MOST_PANELS]
figure, axes = panels(len(names))
for plot, name in zip(axes, names):
    counts = shown[shown["panel"] == name].groupby(["name", "class"], sort=False).size().unstack(fill_value=0)
    left = np.zeros(len(counts))
    for kind in [kind for kind in CLASS_COLORS if kind in counts]:
        plot.barh(list(counts.index), counts[kind], left=left, color=CLASS_COLORS[kind], height=0.7)
        left += counts[kind].to_numpy()
    plot.invert_yaxis()
    plot.set(title=name, xlabel="trials")
legend(figure, {kind: color for kind, color in CLASS_COLORS.items() if (convergence["class"] == kind).any()})
plt.show()
