origins = trials.groupby(["code_version", "backend", "device"], dropna=False).agg(trials=("trial_id", "count"))
show(origins.reset_index().sort_values("code_version"), ["code_version"])
