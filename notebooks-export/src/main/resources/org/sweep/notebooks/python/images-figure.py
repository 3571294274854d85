TILES = 8  # images in a row and in a column


def tiles(points, side):
    """Images of points as one, a pixel apart; what is no number is grey."""
    picture = np.zeros((TILES * (side + 1) - 1, TILES * (side + 1) - 1))
    for i, pixels in enumerate(np.nan_to_num(points[coordinates(points)].to_numpy()[:TILES * TILES])):
        top, left = i // TILES * (side + 1), i % TILES * (side + 1)
        picture[top:top + side, left:left + side] = pixels.reshape(side, side)
    return picture


sides = {}
for trial in pictured:
    points = some("real_samples", trial, "index < 64")
    side = round(len(coordinates(points)) ** 0.5)
    is_square = side >= 4 and side**2 == len(coordinates(points))
    if is_square and points[coordinates(points)].abs().to_numpy().max() <= 1 + 1e-6:
        if at_steps("samples", trial, 1, " and index < 64"):
            sides[trial] = side
if not sides:
    stored(${pictures})
pixels = max([side**2 for side in sides.values()], default=1) * 4 * TILES**2
for trial in evenly_spaced(list(sides), max(1, 2_500_000 // pixels)):
    shown = {"real points": some("real_samples", trial, "index < 64")}
    generated = at_steps("samples", trial, 3, " and index < 64")
    shown.update({f"step {step}": points for step, points in generated.items()})
    figure, axes = row_of_panels(len(shown), f"Generated images: {pictured[trial]}")
    for plot, (title, points) in zip(axes, shown.items()):
        plot.imshow(tiles(points, sides[trial]), cmap="gray", vmin=-1, vmax=1, interpolation="nearest")
        plot.set_title(title)
        plot.axis("off")
    plt.show()
