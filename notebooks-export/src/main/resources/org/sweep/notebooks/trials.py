origin = ["host", "device", "backend", "code_version"]
ending = ["outcome", "reason", "steps", "seconds"]
trials = read("trials", ["trial_id", *ROWS, COLUMNS, "seed", VALUE, *ending, *origin])
trials.head()
