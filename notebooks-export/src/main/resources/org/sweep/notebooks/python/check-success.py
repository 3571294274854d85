assert (success_rates["successes"] <= success_rates["n"]).all()
known = success_rates[success_rates["n"] > 0]
z2 = 1.959963984540054**2
centre = (known["successes"] + z2 / 2) / (known["n"] + z2)
half = 1.959963984540054 * (
    known["successes"] * (known["n"] - known["successes"]) / known["n"] + z2 / 4
) ** 0.5 / (known["n"] + z2)
np.testing.assert_allclose((centre - half).clip(0, 1), known["low"], atol=1e-9)
np.testing.assert_allclose((centre + half).clip(0, 1), known["high"], atol=1e-9)
print(f"success_rates: {len(known)} of Wilson's intervals computed again, equal to the stored ones")
