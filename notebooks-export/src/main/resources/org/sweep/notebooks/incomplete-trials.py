incomplete = trials[trials["outcome"] != "completed"].sort_values([*ROWS, COLUMNS, "seed"])
incomplete[[*ROWS, COLUMNS, "seed", "outcome", "steps", "reason"]]
