tuned = table("tuneability")
value = ("final_" if AT == "last" else "best_") + METRIC
ended = trials.assign(value=trials[value].astype(float).where(counted & (trials[value].abs() < float("inf"))))
sign = -1 if METRICS[METRIC] == "lower" else 1
scores = {}
for row in tuned.to_dict("records"):
    of_row = ended[ended["configuration_id"] == row["configuration_id"]]
    scores[label(row, CONTENDER)] = of_row.set_index("seed")["value"].dropna()
compared = 0
for row in pairs.to_dict("records") if score == METRIC and not TASK else []:
    difference = sign * (scores[best] - scores[row["name"]]).dropna()
    assert len(difference) == row["pairs"], f"pairs of {best} and {row['name']}"
    if len(difference):
        np.testing.assert_allclose(difference.mean(), row["mean_difference"], rtol=1e-6, atol=1e-12)
        compared += 1
print(f"comparisons: {compared} mean differences computed again from trials, equal to the stored ones")
