trials.groupby(["code_version", "backend", "host", "device"], dropna=False).agg(
    trials=("trial_id", "count"), seconds=("seconds", "sum")
)
