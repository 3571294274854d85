T_QUANTILES = [  # 0.975 quantiles of Student's t for n = 2 to 30
    12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004,
    2.262157, 2.228139, 2.200985, 2.178813, 2.160369, 2.144787, 2.131450, 2.119905,
    2.109816, 2.100922, 2.093024, 2.085963, 2.079614, 2.073873, 2.068658, 2.063899,
    2.059539, 2.055529, 2.051831, 2.048407, 2.045230,
]


def t_quantile(n):
    """The 0.975 quantile of Student's t with n - 1 degrees of freedom."""
    if n < 2:
        return float("nan")
    if installed("scipy"):
        from scipy.stats import t

        return t.ppf(0.975, n - 1)
    if n <= 30:
        return T_QUANTILES[n - 2]
    f = n - 1  # Abramowitz and Stegun, 26.7.5: good to 1e-5 from here on
    return 1.959964 + 2.372271 / f + 2.822499 / f**2 + 2.555850 / f**3


ended = trials.assign(
    value=trials[VALUE].where(trials["outcome"].isin(["completed", "plateaued"])),
    diverged=trials["outcome"] == "diverged",
    pruned=trials["outcome"] == "pruned",
    timed_out=trials["outcome"] == "timed out",
    failed=trials["outcome"] == "failed",
)
summary = ended.groupby([*ROWS, COLUMNS], observed=True).agg(
    n=("value", "count"),
    mean=("value", "mean"),
    sd=("value", "std"),
    diverged=("diverged", "sum"),
    pruned=("pruned", "sum"),
    timed_out=("timed_out", "sum"),
    failed=("failed", "sum"),
)
summary["half_width"] = summary["n"].map(t_quantile) * summary["sd"] / summary["n"] ** 0.5
summary["low"] = summary["mean"] - summary["half_width"]
summary["high"] = summary["mean"] + summary["half_width"]
summary
