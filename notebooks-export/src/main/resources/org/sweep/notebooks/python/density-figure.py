from matplotlib.colors import LinearSegmentedColormap, PowerNorm

CELLS = 64  # along a side of the square around the real points


def square(left, right, bottom, top):
    """Left, bottom and side of the smallest square around some points."""
    side = max(right - left, top - bottom) or 1
    return (left + right - side) / 2, (bottom + top - side) / 2, side


def around(points):
    """The square around real points, with a margin of a quarter."""
    left, bottom, side = square(points["x_0"].min(), points["x_0"].max(), points["x_1"].min(), points["x_1"].max())
    return left - side / 4, bottom - side / 4, side * 1.5


def shares(points, extent):
    """The share of points in each cell, and how many lie outside."""
    left, bottom, side = extent
    across, up = (points["x_0"] - left) / side, (points["x_1"] - bottom) / side
    inside = across.between(0, 1) & up.between(0, 1)
    counts = np.zeros((CELLS, CELLS))
    cells = [np.minimum((part[inside] * CELLS).astype(int), CELLS - 1) for part in (up, across)]
    np.add.at(counts, tuple(cells), 1)
    return counts / len(points), (~inside).sum()


real = {trial: some("real_samples", trial) for trial in pictured}
real = {trial: points for trial, points in real.items() if len(coordinates(points)) == 2}
real = {trial: points for trial, points in real.items() if at_steps("samples", trial, 1)}
extents = {trial: around(points) for trial, points in real.items()}
ends = np.array([[left, left + side, bottom, bottom + side] for left, bottom, side in extents.values()])
if len(ends):
    common = square(ends[:, 0].min(), ends[:, 1].max(), ends[:, 2].min(), ends[:, 3].max())
    if common[2] <= 1.25 * min(side for _, _, side in extents.values()):  # trials of one target
        extents = dict.fromkeys(extents, common)
    full = max(shares(points, extents[trial])[0].max() for trial, points in real.items())
    tints = LinearSegmentedColormap.from_list("share", ["#ffffff", PALETTE[0]])
else:
    stored(${pictures})
for trial, extent in extents.items():
    shown = {"real points": real[trial]}
    shown.update({f"step {step}": points for step, points in at_steps("samples", trial, 7).items()})
    left, bottom, side = extent
    figure, axes = row_of_panels(len(shown), f"Density of generated points: {pictured[trial]}", 2.4)
    for plot, (title, points) in zip(axes, shown.items()):
        share, outside = shares(points, extent)
        seen = np.where(share > 0, np.maximum(share, full / 50), 0)  # a single point must be seen
        image = plot.imshow(seen, origin="lower", extent=(left, left + side, bottom, bottom + side),
                            norm=PowerNorm(0.5, 0, full, clip=True), cmap=tints)
        plot.grid(False)
        plot.label_outer()
        plot.set(title=title, xlabel=f"{len(points)} points" + (f", {outside} outside" if outside else ""))
    figure.colorbar(image, ax=axes, label="share of the points in a cell", shrink=0.6)
    plt.show()
