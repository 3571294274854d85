tuneability = table("tuneability")
chosen = [axis for axis in AXES if axis in tuneability and axis not in [*TASK, *CONTENDER]]
shown = ["n", "unfinished", "mean", "low", "high", "configurations", "rates_within", "rates", "decades"]
show(in_order(tuneability, [*TASK, *CONTENDER])[[*TASK, *CONTENDER, *chosen, *shown]], [*TASK, *CONTENDER])
