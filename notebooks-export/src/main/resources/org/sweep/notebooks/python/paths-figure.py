landscape = None
try:
    steps, landscape = table("steps"), table("landscape")
except FileNotFoundError:  # only Parquet holds them
    from IPython.display import Image, display

    print("paths: as the report drew them, since neither duckdb nor pyarrow is here to read the steps")
    for file in sorted((RESULTS / "figures").glob("paths-*.png")):
        display(Image(file))
if landscape is not None:
    games = [axis for axis in TASK if axis in landscape]
    variables = [column.removeprefix("field_") for column in landscape if column.startswith("field_")]
    steps = in_order(steps, list(AXES)).assign(name=lambda frame: labels(frame, CONTENDER))
    steps["game_name"] = labels(steps, games)
    color_of = colors(steps["name"])
    names = list(dict.fromkeys(steps["game_name"]))[:MOST_PANELS]
    figure, axes = panels(len(names), height=3.4)
    for plot, name in zip(axes, names):
        rows = steps[steps["game_name"] == name]
        across, up = [variable for variable in variables if rows[variable].notna().any()][:2]
        size = 3 * max(rows.loc[rows["step"] == 0, [across, up]].abs().max().max(), 1e-9)
        for trial, path in rows.groupby("trial_id", sort=False):
            path = path.sort_values("step")
            inside = (path[[across, up]].abs() <= size).all(axis=1)  # else the line has a gap
            color = color_of[path["name"].iloc[0]]
            plot.plot(path[across].where(inside), path[up].where(inside), color=color, lw=1)
        plot.plot(rows.loc[rows["step"] == 0, across], rows.loc[rows["step"] == 0, up], "o", color="#20242a", ms=3)
        plot.set(title=name, xlabel=across, ylabel=up)
    legend(figure, color_of)
    plt.show()
