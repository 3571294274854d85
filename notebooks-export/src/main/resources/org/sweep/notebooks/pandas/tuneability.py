tuneability = table("tuneability")
chosen = [axis for axis in AXES if axis in tuneability and axis not in [*CONTENDER, *TASK]]
shown = ["n", "unfinished", "mean", "low", "high", "configurations", "rates_within", "rates", "decades"]
show(in_order(tuneability, [*CONTENDER, *TASK])[[*CONTENDER, *TASK, *chosen, *shown]], [*CONTENDER, *TASK])
