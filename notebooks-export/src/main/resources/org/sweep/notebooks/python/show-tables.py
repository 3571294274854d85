import math

pd.set_option("display.max_rows", 200, "display.max_columns", 50, "display.width", 250)
pd.set_option("display.max_colwidth", None, "display.html.use_mathjax", False)
MOST_ROWS = 60
OUTCOMES = ["completed", "plateaued", "diverged", "pruned", "timed out", "failed"]


def number(value):
    """Whole numbers in full, others to four digits."""
    if isinstance(value, (bool, str)):
        return str(value)
    if math.isfinite(value) and value == int(value) and abs(value) < 1e6:
        return str(int(value))
    return f"{value:.4g}".replace("e-0", "e-").replace("e+0", "e").replace("e+", "e")


def exactly(value):
    """A value of an axis in full."""
    if isinstance(value, (bool, str)):
        return str(value)
    short = repr(int(value)) if value == int(value) and abs(value) < 1e6 else f"{value:.12g}"
    return short.replace("e-0", "e-").replace("e+0", "e").replace("e+", "e")


def label(row, axes):
    """The values of some axes in words: texts stand alone, numbers with the name of their axis."""
    parts = [
        exactly(row[axis]) if isinstance(row[axis], str) else f"{axis} {exactly(row[axis])}"
        for axis in axes
        if not pd.isna(row[axis])
    ]
    return ", ".join(parts) or "all trials"


def labels(frame, axes):
    return pd.Series([label(row, axes) for row in frame.to_dict("records")], frame.index, "object")


def in_order(frame, axes):
    """The rows in the order in which the study lists the values of the axes."""
    places = {axis: {value: i for i, value in enumerate(AXES[axis])} for axis in axes}

    def rank(row):
        return [(pd.isna(row[axis]), places[axis].get(row[axis], len(places[axis])), str(row[axis]))
                for axis in axes]

    rows = frame.to_dict("records")
    return frame.iloc[sorted(range(len(rows)), key=lambda i: rank(rows[i]))]


def show(frame, axes):
    """The frame as people read it, its rows labelled by the axes."""
    if len(frame) > MOST_ROWS:
        print(f"The first {MOST_ROWS} of {len(frame)} rows:")
    shown = frame.head(MOST_ROWS)
    cells = shown.drop(columns=axes).apply(
        lambda column: column.map(lambda value: "" if pd.isna(value) else number(value))
    )
    return cells.astype(object).set_axis(list(labels(shown, axes)), axis="index")
