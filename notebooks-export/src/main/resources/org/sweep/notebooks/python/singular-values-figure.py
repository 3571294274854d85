LOWEST = 1e-10  # smaller ones lie there

spectra = {}
for trial in pictured:
    for step, rows in at_steps("singular_values", trial, 7).items():
        spectra[trial, step] = rows[np.isfinite(rows["value"].astype(float))].sort_values("index")
names = list(dict.fromkeys(trial for trial, _ in spectra))
if spectra:
    found = np.concatenate([[1], *(rows["value"] for rows in spectra.values())])
    ends = max(LOWEST, found.min()) / 1.3, found.max() * 1.3
    all_steps = sorted({step for _, step in spectra})
    ramp = plt.get_cmap("plasma")(np.linspace(0, 0.85, len(all_steps)))  # early to late
    color_of = {f"step {step}": color for step, color in zip(all_steps, ramp)}
    figure, axes = panels(len(names), height=3)
else:
    stored(${pictures})
for plot, name in zip(axes if spectra else [], names):
    for (trial, step), rows in spectra.items():
        if trial == name:
            plot.plot(rows["index"], rows["value"].clip(lower=LOWEST), color=color_of[f"step {step}"])
    plot.axhline(1, color="#20242a", linestyle="--", linewidth=1)  # those of the target
    logarithmic(plot.yaxis)
    plot.set(title=pictured[name], xlabel="index", ylim=ends)
if spectra:
    figure.suptitle("Singular values of the covariance of generated points; at the target all are 1",
                    x=0.01, ha="left")
    legend(figure, color_of)
    plt.show()
