made = ["code_version", "backend", "device"]
origins = trials.groupby(made, dropna=False).agg(trials=("trial_id", "count")).reset_index()
show(origins, ["code_version"])
