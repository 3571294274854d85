stability = table("stability")
GROUPS = [axis for axis in AXES if axis in stability]
stability = in_order(stability, GROUPS).head(40)
names = list(labels(stability, GROUPS))
figure, plot = plt.subplots(figsize=(7, 0.9 + 0.32 * len(names)))
places = np.arange(len(names))
for place, row in enumerate(stability.to_dict("records")):
    ends = [row["largest_contracting"], row["smallest_not_contracting"]]
    if not pd.isna(ends).any():
        plot.plot(ends, [place, place], color=PALETTE[0])
plot.plot(stability["largest_contracting"], places, "o", color=PALETTE[0], label="largest that contracts")
plot.plot(stability["smallest_not_contracting"], places, "x", color=PALETTE[0], label="smallest that does not")
plot.plot(stability["largest_predicted_stable"], places + 0.2, ">", color=PALETTE[1], label="largest predicted stable")
plot.plot(stability["smallest_predicted_unstable"], places + 0.2, "<", color=PALETTE[1],
          label="smallest predicted unstable")
plot.set_yticks(places, names)
plot.set(xlabel="learning_rate", title="Stability, measured and predicted")
plot.set_ylim(len(names) - 0.5, -0.5)
logarithmic(plot.xaxis)
plot.legend(loc="center left", bbox_to_anchor=(1, 0.5), frameon=False)
plt.show()
