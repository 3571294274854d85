import matplotlib.pyplot as plt

CURVE = METRIC  # any metric column of the steps table
POINTS = 500  # at most so many per line; each stands for the steps up to the next

steps = read("steps", [*ROWS, COLUMNS, "step", CURVE])
steps = steps[steps[CURVE].abs() < float("inf")]  # without what is missing or not finite
if steps.empty:
    raise ValueError(f"{CURVE} has no finite value: set CURVE to another metric.")
width = steps["step"].max() // POINTS + 1
steps = steps.assign(step=steps["step"] // width * width)
curves = steps.groupby([*ROWS, COLUMNS, "step"], observed=True)[CURVE].agg(["mean", "min", "max"])
low, high = curves["min"].min(), curves["max"].max()
scale = "log" if low > 0 and high > 1000 * low else "linear"


def text(*values):
    return " ".join(values).replace("$", r"\$")  # else matplotlib takes it for a formula


colors = {value: f"C{i}" for i, value in enumerate(steps[COLUMNS].cat.categories)}
rows = [row for _, row in curves.groupby(level=ROWS, observed=True)]
figure, plots = plt.subplots(
    len(rows), figsize=(9, 3 * len(rows)), sharex=True, sharey=True, squeeze=False,
    layout="constrained",
)
for plot, row in zip(plots.flat, rows):
    for value, line in row.groupby(level=COLUMNS, observed=True):
        x = line.index.get_level_values("step")
        plot.plot(x, line["mean"], color=colors[value], label=text(COLUMNS, value))
        plot.fill_between(x, line["min"], line["max"], color=colors[value], alpha=0.2)
    plot.set_title(", ".join(map(text, ROWS, row.index[0])))
    plot.set(xlabel="step", ylabel=CURVE, yscale=scale)
    plot.label_outer()
    plot.legend(loc="center left", bbox_to_anchor=(1, 0.5))
plt.show()
