trials = table("trials")
unfinished = trials[~trials["outcome"].isin(["completed", "plateaued"])].sort_values("seed", kind="stable")
show(in_order(unfinished, list(AXES))[[*AXES, "seed", "outcome", "steps", "reason"]], list(AXES))
