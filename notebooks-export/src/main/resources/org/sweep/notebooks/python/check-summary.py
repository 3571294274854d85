import importlib.util

import numpy as np


def t_quantile(n):
    """The 0.975 quantile of Student's t with n - 1 degrees of freedom."""
    if importlib.util.find_spec("scipy"):
        from scipy.stats import t

        return t.ppf(0.975, n - 1)
    table = [12.7062047, 4.3026527, 3.1824463, 2.7764451, 2.5705818, 2.4469119, 2.3646243,
             2.3060041, 2.2621572, 2.2281389]  # two to eleven values
    return table[n - 2] if 2 <= n <= 11 else np.nan


def statistics(values):
    """What the table summary holds of the values of a configuration."""
    values = np.sort(values[np.abs(values) < 1e300])
    n, cut = len(values), len(values) // 4
    sd = values.std(ddof=1) if n > 1 else np.nan
    return pd.Series({
        "n": n,
        "mean": values.mean() if n else np.nan,
        "sd": sd,
        "median": np.median(values) if n else np.nan,
        "interquartile_mean": values[cut:n - cut].mean() if n else np.nan,
        "min": values.min() if n else np.nan,
        "max": values.max() if n else np.nan,
        "half": t_quantile(n) * sd / n**0.5 if n > 1 else np.nan,
    })


trials = table("trials")
summary = table("summary")
counted = trials["outcome"].isin(["completed", "plateaued"])
checked = 0
for (metric, at), stored in summary.groupby(["metric", "value_at"]):
    values = trials[("final_" if at == "last" else "best_") + metric].astype(float).where(counted)
    with np.errstate(over="ignore", invalid="ignore"):
        again = pd.DataFrame({
            configuration: statistics(each.to_numpy())
            for configuration, each in values.groupby(trials["configuration_id"])
        }).T.reindex(stored["configuration_id"])
    kept = stored.set_index("configuration_id")
    kept = kept.assign(half=(kept["high"] - kept["low"]) / 2).astype({"n": float})
    usual = ~(again[["min", "max"]].abs() >= 1e150).any(axis=1)  # others have no spread
    for statistic in again.columns:
        computed = again.loc[usual, statistic]
        if statistic == "half":
            computed = computed.dropna()
        difference = (computed - kept.loc[computed.index, statistic].astype(float)).abs()
        allowed = 1e-6 * computed.abs() + 1e-9 * kept.loc[computed.index, "mean"].abs()
        wrong = (difference > allowed) | (computed.isna() != kept.loc[computed.index, statistic].isna())
        assert not wrong.any(), f"{statistic} of {metric}, {at}: {list(wrong.index[wrong])}"
    checked += len(again)
print(f"summary: {checked} rows computed again from {len(trials)} trials, equal to the stored ones")
