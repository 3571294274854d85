trials = table("trials")
unfinished = trials[~trials["outcome"].isin(["completed", "plateaued"])]
unfinished = in_order(unfinished, list(AXES)).sort_values("outcome", kind="stable")
show(unfinished[[*AXES, "seed", "outcome", "steps", "reason"]].head(20), list(AXES))
