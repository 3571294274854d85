trials = table("trials")
ends = [end for end in OUTCOMES if (trials["outcome"] == end).any()]
outcomes = trials.groupby(CONTENDER, dropna=False)["outcome"].agg(
    trials="count", **{end.replace(" ", "_"): lambda ended, end=end: (ended == end).sum() for end in ends}
).reset_index()
show(in_order(outcomes, CONTENDER), CONTENDER)
