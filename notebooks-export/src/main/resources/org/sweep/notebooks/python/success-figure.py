rates = in_order(success_rates, GROUP)
rates = rates.assign(name=labels(rates, GROUP))
names = list(dict.fromkeys(rates["name"]))[:MOST_PANELS]
figure, axes = panels(len(names))
for plot, name in zip(axes, names):
    line = rates[rates["name"] == name].sort_values(AXIS)
    plot.vlines(line[AXIS], line["low"], line["high"], color=color_of[name], alpha=0.5)
    plot.plot(line[AXIS], line["share"], "o-", color=color_of[name], markersize=4)
    plot.set(title=name, xlabel=AXIS, ylabel="share that succeeds", ylim=(-0.05, 1.05), xlim=(low, high))
    if low > 0:
        logarithmic(plot.xaxis)
plt.show()
