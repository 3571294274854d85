from matplotlib.colors import LinearSegmentedColormap


def round_levels(low, high):
    """Multiples of 1, 2 or 5 times a power of ten between two scores, about ten of them."""
    power = 10.0 ** np.floor(np.log10((high - low) / 9))
    gap = max(digit * power for digit in (1, 2, 5) if digit * power <= (high - low) / 9)
    levels = np.arange(np.ceil(low / gap), np.ceil(high / gap)) * gap
    return levels[(levels > low) & (levels < high)]


def levels_of(scores):
    """Levels at equal distances, or at quantiles where most of the plane lies between two of those."""
    scores = np.sort(scores[np.isfinite(scores)], axis=None)
    if not len(scores) or scores[0] >= scores[-1]:
        return np.array([])
    levels = round_levels(scores[0], scores[-1])
    between = np.diff(np.searchsorted(scores, [-np.inf, *levels, np.inf]))
    if between.max() <= 0.4 * len(scores):
        return levels
    places = [k * (len(scores) - 1) // 15 for k in range(1, 15)]
    return np.array(sorted({float(f"{scores[i]:.3g}") for i in places}))


NOTE = "a stronger tint is a higher score; the thick line is score 0; dots are generated points"
tints = LinearSegmentedColormap.from_list("score", ["#f2f4f7", "#6a7893"])
scored = {trial: at_steps("scores", trial, 4) for trial in pictured}
scored = {trial: shown for trial, shown in scored.items() if shown}
if not scored:
    stored(${pictures})
for trial, shown in scored.items():
    figure, axes = row_of_panels(len(shown), f"Scores of the discriminator: {pictured[trial]}\n" + NOTE, 3.6)
    for plot, (step, rows) in zip(axes, shown.items()):
        grid = rows.pivot(index="x_1", columns="x_0", values="score")
        scores = grid.to_numpy(float)
        levels = levels_of(scores)
        finite = scores[np.isfinite(scores)]
        if len(levels):
            scores = np.where(np.isfinite(scores), scores, finite.min())
            plot.contourf(grid.columns, grid.index, scores, [finite.min(), *levels, finite.max()], cmap=tints)
            lines = plot.contour(grid.columns, grid.index, scores, levels, colors="#4a5a78", linewidths=0.5,
                                 linestyles="solid")
            plot.clabel(lines, levels[::2], fontsize=7, fmt=number, colors="#20242a")
            if finite.min() < 0 < finite.max():
                plot.contour(grid.columns, grid.index, scores, [0], colors="#20242a", linewidths=1.6)
        points = some("samples", trial, f"step == {step} and index < 300")
        points = points[points["x_0"].between(grid.columns.min(), grid.columns.max())
                        & points["x_1"].between(grid.index.min(), grid.index.max())] if len(points) else points
        if len(points):
            plot.plot(points["x_0"], points["x_1"], "o", color=PALETTE[1], ms=1.6, alpha=0.85)
        note = f"{number(finite.min())} to {number(finite.max())}" if len(finite) else "no finite score"
        plot.set(title=f"step {step}: {note}", xlabel="x_0", ylabel="x_1", aspect="equal")
        plot.grid(False)
    plt.show()
