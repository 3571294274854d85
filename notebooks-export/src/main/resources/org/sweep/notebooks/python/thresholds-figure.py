thresholds = table("thresholds")
GROUP = [axis for axis in AXES if axis in thresholds]
AXIS = thresholds["axis"].iloc[0]
success_rates = table("success_rates")
low, high = success_rates[AXIS].min(), success_rates[AXIS].max()
low, high = (low / 2, high * 2) if low > 0 else (low - 1, high + 1)  # beyond what was tried
shown = in_order(thresholds, GROUP).head(40)
shown = shown.assign(name=labels(shown, GROUP))
color_of = colors(shown["name"])
figure, plot = plt.subplots(figsize=(7, 0.9 + 0.32 * len(shown)))
for place, row in enumerate(shown.to_dict("records")):
    if row["never"] < row["seeds"]:
        start = low if pd.isna(row["lower"]) else row["lower"]
        end = high if pd.isna(row["upper"]) else row["upper"]
        plot.barh(place, end - start, left=start, height=0.5, color=color_of[row["name"]], alpha=0.35)
    for side in ("lower", "upper"):
        if not pd.isna(row[f"{side}_low"]):
            ends = [max(row[f"{side}_low"], low), min(row[f"{side}_high"], high)]
            plot.plot(ends, [place, place], color=color_of[row["name"]])
plot.set_yticks(range(len(shown)), list(shown["name"]))
plot.set(xlim=(low, high), xlabel=AXIS, title="Where half of the seeds succeed, with 95 % intervals")
plot.set_ylim(len(shown) - 0.5, -0.5)
if low > 0:
    logarithmic(plot.xaxis)
plt.show()
