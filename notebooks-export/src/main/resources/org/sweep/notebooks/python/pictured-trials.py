import re

MOST_TRIALS = 12


def evenly_spaced(values, most):
    """At most so many of some values, the first and the last included."""
    shown = min(len(values), most)
    return [values[int(i * (len(values) - 1) / max(shown - 1, 1) + 0.5)] for i in range(shown)]


def place(axis, value):
    """Where a value of an axis stands among the pictures: what does not apply comes first."""
    if pd.isna(value):
        return (-1, 0, "")
    places = {each: i for i, each in enumerate(AXES[axis])}
    return (places.get(value, len(places)), 0 if isinstance(value, str) else value, str(value))


def tried(read, name, trial, *where):
    """What reading an artifact gives, or None and a line that says why."""
    try:
        return read(name, trial, *where)
    except Exception as error:  # whatever a reader of Parquet throws at a damaged file
        print(f"{name} of the trial {trial} cannot be read: {str(error).splitlines()[0]}")
        return None


def some(name, trial, *where):
    """Rows of what a trial left; none if it cannot be read."""
    rows = tried(artifact, name, trial, *where)
    return pd.DataFrame() if rows is None else rows


def at_steps(name, trial, most, where=""):
    """Rows of what a trial left by their step: of at most so many steps, evenly spaced."""
    steps_drawn = evenly_spaced(tried(artifact_steps, name, trial) or [], most)
    found = {step: some(name, trial, f"step == {step}{where}") for step in steps_drawn}
    return {step: rows for step, rows in found.items() if len(rows)}


def coordinates(points):
    """The columns of the coordinates of points."""
    return [column for column in points if re.fullmatch(r"x_\d+", column)]


def row_of_panels(count, title, size=3.2):
    """A figure of one trial: square panels, at most four in a row."""
    columns = min(4, count)
    rows = -(-count // columns)
    figure, axes = plt.subplots(rows, columns, figsize=(size * columns, size * rows + 0.4), squeeze=False)
    for empty in axes.flat[count:]:
        empty.set_visible(False)
    figure.suptitle(title, x=0.01, ha="left")
    return figure, list(axes.flat[:count])


def stored(names):
    """Figures as the report drew them, for where artifacts cannot be read."""
    from IPython.display import Image, display

    print("Nothing to draw from: neither artifacts that can be read here nor copies of them in tables/. "
          + ("As the report drew it:" if names else "%pip install duckdb, or export again."))
    for name in names:
        if name.endswith(".png"):
            display(Image(RESULTS / "figures" / name))


ended = table("trials")
ended = ended[ended["trial_id"].isin(artifact_trials())].to_dict("records")
ended = sorted(ended, key=lambda row: (*(place(axis, row[axis]) for axis in AXES), row["seed"]))
if len(ended) > MOST_TRIALS:  # the first seed of each configuration
    firsts = list({row["configuration_id"]: row for row in reversed(ended)}.values())[::-1]
    ended = evenly_spaced(firsts, MOST_TRIALS)
varied = [axis for axis in AXES if len({str(row[axis]) for row in ended}) > 1] or list(AXES)
with_seeds = len({row["configuration_id"] for row in ended}) < len(ended)
pictured = {}  # what trials are called, by their ids
for row in ended:
    name = label(row, varied) + (f", seed {row['seed']}" if with_seeds else "")
    early = row["outcome"] in ("diverged", "plateaued", "pruned")
    pictured[row["trial_id"]] = name + (f", {row['outcome']} at step {row['steps']}" if early else "")
