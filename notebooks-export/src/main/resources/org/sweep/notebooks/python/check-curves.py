try:
    steps = table("steps")[["trial_id", "configuration_id", "step", METRIC]]
except FileNotFoundError:
    steps = None  # only Parquet holds the steps
if steps is None:
    print("curves: not computed again, since neither duckdb nor pyarrow is here to read the steps")
else:
    last = trials.groupby("configuration_id")["steps"].max()
    width = np.ceil((last + 1) / 300)  # at most 300 bins of equal width
    some = trials[counted].groupby("configuration_id").size()
    used = trials[counted | ~trials["configuration_id"].isin(some.index)]["trial_id"]
    steps = steps[steps["trial_id"].isin(used) & (steps[METRIC].abs() < 1e300)]
    steps = steps.assign(bin=steps["step"] // steps["configuration_id"].map(width))
    binned = steps.groupby(["configuration_id", "bin", "trial_id"]).agg(
        step=("step", "min"), mean=(METRIC, "mean"), low=(METRIC, "min"), high=(METRIC, "max"), n=(METRIC, "count")
    ).groupby(["configuration_id", "bin"]).agg(
        step=("step", "min"), mean=("mean", "mean"), min=("low", "min"), max=("high", "max"), n=("n", "sum")
    ).reset_index().sort_values(["configuration_id", "step"])
    stored = table("curves")
    stored = stored[stored["metric"] == METRIC].sort_values(["configuration_id", "step"])
    assert list(binned["configuration_id"]) == list(stored["configuration_id"])
    for column in ("step", "n", "mean", "min", "max"):
        np.testing.assert_allclose(binned[column], stored[column], rtol=1e-9, atol=1e-12, err_msg=column)
    print(f"curves: {len(stored)} rows of {METRIC} computed again from the steps, equal to the stored ones")
