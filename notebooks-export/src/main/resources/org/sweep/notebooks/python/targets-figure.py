targets = table("targets")
tuned_ids = set(targets.loc[targets["tuned"].astype(bool), "configuration_id"])
timed = in_order(convergence[convergence["configuration_id"].isin(tuned_ids)], [*TASK, *CONTENDER])
timed = timed[~timed["outcome"].isin(["failed"])]
timed = timed.assign(name=labels(timed, CONTENDER), panel=labels(timed, TASK))
color_of = colors(timed["name"])
tasks = list(timed.groupby("panel", sort=False))[:MOST_PANELS]
figure, axes = panels(len(tasks), width=5, height=3.2)


def product_limit(line):
    """Share that has reached the target by each step; who diverges never does (Kaplan and Meier)."""
    last = line["steps"].max()
    time = line["steps_to_target"].fillna(
        line["steps"].where(line["outcome"] != "diverged", last + 1)
    )
    reached = line["steps_to_target"].notna()
    steps, shares, left = [0], [0.0], 1.0
    for step in sorted(set(time[reached])):
        left *= 1 - (reached & (time == step)).sum() / (time >= step).sum()
        steps.append(step)
        shares.append(1 - left)
    return [*steps, max(last, steps[-1])], [*shares, shares[-1]]


for plot, (task, rows) in zip(axes, tasks):
    for name, line in rows.groupby("name", sort=False):
        plot.step(*product_limit(line), where="post", color=color_of[name])
    plot.set(xlabel="step", ylabel="share that reached the target", ylim=(-0.03, 1.03),
             title="Time to target" + (f", {task}" if TASK else ""))
legend(figure, color_of)
plt.show()
