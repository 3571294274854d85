import matplotlib.pyplot as plt
import numpy as np

plt.rcParams.update({
    "figure.dpi": 110, "figure.constrained_layout.use": True, "font.size": 9, "axes.grid": True,
    "axes.titlesize": 10, "axes.titleweight": "bold", "axes.titlelocation": "left",
    "axes.spines.top": False, "axes.spines.right": False, "axes.edgecolor": "#c3c8d0",
    "grid.color": "#e4e7eb", "lines.linewidth": 1.5, "text.parse_math": False,
})
MOST_PANELS = 12
PALETTE = ["#1f5fbf", "#c35107", "#0c8a5f", "#a62b80", "#8a6d00", "#2b2b9c", "#c1272d", "#3d7a8c",
           "#6b4fa3", "#5c6b1f", "#9c4a1f", "#444c56"]


def panels(count, width=3.6, height=2.6):
    """A figure of small panels, three in a row."""
    columns = min(3, count)
    rows = -(-count // columns)
    figure, axes = plt.subplots(
        rows, columns, figsize=(max(width * columns, 5), height * rows), squeeze=False
    )
    for empty in axes.flat[count:]:
        empty.set_visible(False)
    return figure, list(axes.flat[:count])


def colors(names):
    """A colour for each name, in the order of their appearance."""
    return {name: PALETTE[i % len(PALETTE)] for i, name in enumerate(dict.fromkeys(names))}


def legend(figure, color_of):
    """One legend for all panels, beside them."""
    lines = [plt.Line2D([], [], color=color) for color in color_of.values()]
    names = list(color_of)[:20]
    figure.legend(lines[:20], names, loc="center left", bbox_to_anchor=(1, 0.5), frameon=False)


def intervals(axes, frame, middle, ends, color_of):
    """A point and its interval in a row for each name; ends that are null draw none."""
    low, high = ends
    for place, row in enumerate(frame.to_dict("records")):
        color = color_of[row["name"]]
        if not pd.isna(row[low]):
            axes.plot([row[low], row[high]], [place, place], color=color)
        axes.plot(row[middle], place, "o", color=color, markersize=5)
    axes.set_yticks(range(len(frame)), list(frame["name"]))
    axes.set_ylim(len(frame) - 0.5, -0.5)
    axes.grid(False, axis="y")


def logarithmic(axis):
    """A scale of powers of ten for an axis, with labels in plain text."""
    axis.axes.set(**{f"{axis.axis_name}scale": "log"})
    axis.set_major_formatter(lambda value, place: exactly(value))
    axis.set_minor_formatter(lambda value, place: "")
