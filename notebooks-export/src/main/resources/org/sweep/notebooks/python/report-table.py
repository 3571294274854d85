summary = table("summary")
asked = summary[(summary["metric"] == METRIC) & (summary["value_at"] == AT)]


def estimate(row):
    """Mean ± half the width of its interval, and how many trials gave no value."""
    words = []
    if row["n"] > 0:
        half = (row["high"] - row["low"]) / 2
        words.append(number(row["mean"]) + ("" if pd.isna(half) else f" ± {number(half)}"))
    counts = [(end, row[end.replace(" ", "_")]) for end in OUTCOMES[2:]]
    words += [f"{count} {end}" for end, count in counts if count]
    return ", ".join(words)


others = [axis for axis in AXES if axis != COLUMNS]
asked = in_order(asked, [*others, COLUMNS])
report = asked.assign(
    row=labels(asked, others), column=labels(asked, [COLUMNS]), estimate=asked.apply(estimate, axis=1)
)
places = [list(dict.fromkeys(report[part])) for part in ("row", "column")]
report = report.pivot(index="row", columns="column", values="estimate")
report.reindex(index=places[0], columns=places[1]).fillna("").rename_axis(None).rename_axis(
    None, axis="columns"
).head(MOST_ROWS)
