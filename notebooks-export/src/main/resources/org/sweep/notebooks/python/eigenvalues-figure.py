from matplotlib.colors import LinearSegmentedColormap


def limits(values):
    """Ends of an axis: all values and 0, with room for dots at the edges."""
    low, high = min(0, values.min()), max(0, values.max())
    margin = 0.08 * (high - low) or 1
    return low - margin, high + margin


players = LinearSegmentedColormap.from_list("players", [PALETTE[1], "#9aa1ab", PALETTE[0]])
found = {trial: at_steps("eigenvalues", trial, 6, " and index < 100") for trial in pictured}
found = {trial: shown for trial, shown in found.items() if shown}
if not found:
    stored(${pictures})
for trial, shown in found.items():
    figure, axes = row_of_panels(len(shown), f"Eigenvalues of the field's Jacobian: {pictured[trial]}")
    for plot, (step, values) in zip(axes, shown.items()):
        values = values[np.isfinite(values[["real", "imaginary"]].astype(float)).all(axis=1)]
        plot.axvline(0, color="#8b93a1", linewidth=0.8)  # simultaneous flow contracts to the right of it
        dots = plot.scatter(values["real"], values["imaginary"], s=12 + 188 * values["field_share"].fillna(0),
                            c=values["discriminator_share"], cmap=players, vmin=0, vmax=1, alpha=0.85,
                            edgecolors="white", linewidths=0.5)
        plot.set(title=f"step {step}", xlabel="real part", ylabel="imaginary part")
        if len(values):
            plot.set(xlim=limits(values["real"]), ylim=limits(values["imaginary"]))
    figure.colorbar(dots, ax=axes, label="held by the discriminator, as a share", shrink=0.6)
    plt.show()
