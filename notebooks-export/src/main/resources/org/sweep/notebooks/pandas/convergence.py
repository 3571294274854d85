convergence = table("convergence")
CLASSES = ["converged", "oscillating", "stalled", "diverged", "collapsed"]
found = [kind for kind in CLASSES if (convergence["class"] == kind).any()]
classes = convergence.groupby(CONTENDER, dropna=False)["class"].agg(
    trials="size", **{kind: lambda ended, kind=kind: (ended == kind).sum() for kind in found}
).reset_index()
show(in_order(classes, CONTENDER), CONTENDER)
