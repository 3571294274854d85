comparisons = table("comparisons")
first = [f"{axis}_a" for axis in CONTENDER]
second = [f"{axis}_b" for axis in CONTENDER]


def as_contenders(columns):
    """The contenders that some columns name, in words."""
    return labels(comparisons[columns].set_axis(CONTENDER, axis=1), CONTENDER)


best = ranked["name"].iloc[0]
pairs = comparisons.assign(best=as_contenders(first), name=as_contenders(second))
pairs = pairs[(pairs["best"] == best) & pairs["name"].isin(ranked["name"])]
pairs = pairs.set_index("name").reindex([name for name in ranked["name"] if name in set(pairs["name"])])
pairs = pairs.reset_index()
figure, (chance, lead) = plt.subplots(1, 2, figsize=(9, 0.9 + 0.32 * len(pairs)), sharey=True)
intervals(chance, pairs, "probability_of_improvement", ("probability_low", "probability_high"), color_of)
chance.axvline(0.5, color="#20242a", linestyle=":")
chance.set_title(f"Probability that {best} is better")
intervals(lead, pairs, "mean_difference", ("difference_low", "difference_high"), color_of)
lead.axvline(0, color="#20242a", linestyle=":")
lead.set_title(f"Mean lead of {best}, {score}")
plt.show()
