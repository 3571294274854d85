budgets = in_order(table("budgets"), CONTENDER)
budgets = budgets.assign(name=labels(budgets, CONTENDER))
color_of = colors(budgets["name"])
figure, (expected, likely) = plt.subplots(1, 2, figsize=(9, 3.2))
for name, line in budgets.groupby("name", sort=False):
    line = line.sort_values("budget")
    expected.plot(line["budget"], line["expected_best"], "o-", color=color_of[name], markersize=3)
    expected.fill_between(line["budget"], line["low"].astype(float), line["high"].astype(float),
                          color=color_of[name], alpha=0.12, lw=0)
    likely.plot(line["budget"], line["probability_of_best"], "o-", color=color_of[name], markersize=3)
expected.set(xlabel="configurations tried", ylabel=score, title="Expected best")
likely.set(xlabel="configurations tried", ylabel="probability", title="Probability of being best")
legend(figure, color_of)
plt.show()
