"""Makes golden/convergence.json: times to target and rates of convergence by statsmodels and SciPy.

Run from the repository's root:
    python3 sweep-driver/src/test/python/convergence_golden.py > sweep-driver/src/test/resources/golden/convergence.json
Made with Python 3.11.2, NumPy 1.24.2, SciPy 1.10.1, statsmodels 0.13.5 (Debian bookworm: python3-scipy
python3-statsmodels).

Survival curves, Greenwood errors, medians and their intervals are those of statsmodels' SurvfuncRight. Its quantile
has a strict inequality, S(t) < 1/2, so the median is taken from its curve, up to rounding. Trials that never reach the target are
given a time beyond all others. Restricted means and their errors are a product-limit sum of this file, in NumPy.
"""

import json
import sys

import numpy
import scipy.stats
from statsmodels.duration.survfunc import SurvfuncRight

NEVER = 1e12


def restricted_mean(times, reached, horizon):
    """The area beneath S up to the horizon and its standard error, with Kaplan and Meier's m / (m - 1)."""
    order = numpy.unique(times[(reached == 1) & (times <= horizon)])
    at_risk = numpy.array([numpy.sum(times >= t) for t in order], dtype=float)
    events = numpy.array([numpy.sum((times == t) & (reached == 1)) for t in order], dtype=float)
    survival = numpy.concatenate([[1.0], numpy.cumprod(1 - events / at_risk)])
    edges = numpy.concatenate([[0.0], order, [horizon]])
    areas = survival * numpy.diff(edges)
    variance = 0.0
    for i in range(len(order)):
        after = areas[i + 1 :].sum()
        if at_risk[i] > events[i]:
            variance += after**2 * events[i] / (at_risk[i] * (at_risk[i] - events[i]))
    count = events.sum()
    if count < 2:
        return areas.sum(), None, None, None
    error = numpy.sqrt(variance * count / (count - 1))
    half = scipy.stats.t.ppf(0.975, count - 1) * error
    mean = areas.sum()
    return mean, error, max(0.0, mean - half), min(horizon, mean + half)


def finite(value):
    return None if value is None or not numpy.isfinite(value) or value >= NEVER else float(value)


def survival_case(name, times, reached, horizon):
    times = numpy.array([NEVER if t is None else t for t in times], dtype=float)
    reached = numpy.array(reached)
    curve = SurvfuncRight(times, reached)
    below = numpy.flatnonzero(curve.surv_prob <= 0.5 + 1e-9)
    low, high = curve.quantile_ci(0.5)
    mean, error, mean_low, mean_high = restricted_mean(times, reached, horizon)
    return {
        "name": name,
        "times": [None if t == NEVER else float(t) for t in times],
        "reached": [int(r) for r in reached],
        "at": [float(t) for t in curve.surv_times],
        "survival": [float(s) for s in curve.surv_prob],
        "standard_error": [finite(s) for s in curve.surv_prob_se],
        "median": float(curve.surv_times[below[0]]) if len(below) else None,
        "median_low": finite(low),
        "median_high": finite(high),
        "horizon": float(horizon),
        "restricted_mean": float(mean),
        "restricted_mean_se": finite(error),
        "restricted_mean_low": finite(mean_low),
        "restricted_mean_high": finite(mean_high),
    }


def survival_cases():
    generator = numpy.random.default_rng(20240601)
    # Remission of 21 children with 6-mercaptopurine (Freireich et al., Blood 21, 1963), in weeks.
    remission = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
    relapsed = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]
    cases = [
        survival_case("remission", remission, relapsed, 35),
        survival_case("three seeds that all reach it", [120, 150, 135], [1, 1, 1], 1000),
        survival_case("half of the seeds reach it", [100, 200, 500, 500], [1, 1, 0, 0], 500),
        survival_case("some diverge", [30, 40, 55, 60, None, None, 500], [1, 1, 1, 1, 0, 0, 0], 500),
        survival_case("one reaches it", [30, 400, 400], [1, 0, 0], 400),
        survival_case("all at once", [10, 10, 10, 10], [1, 1, 1, 1], 400),
    ]
    times = numpy.round(generator.exponential(300, 60))
    reached = (generator.random(60) < 0.7).astype(int)
    cases.append(survival_case("sixty seeds with pruning", times, reached, 500))
    return cases


def rate_cases():
    generator = numpy.random.default_rng(20240602)
    cases = []
    for name, factor, sd, correlation, steps in [
        ("exact", 0.93, 0.0, 0.0, 100),
        ("noise", 0.98, 0.05, 0.0, 100),
        ("correlated noise", 0.97, 0.06, 0.8, 120),
        ("growth", 1.03, 0.1, 0.3, 90),
    ]:
        noise = numpy.zeros(steps + 1)
        for step in range(1, steps + 1):
            noise[step] = correlation * noise[step - 1] + sd * generator.standard_normal()
        values = 5 * factor ** numpy.arange(steps + 1) * numpy.exp(noise)
        cases.append(rate_case(name, values))
    return cases


def rate_case(name, values):
    """A line through the logarithms of the rows (fewer than the bins: one row each), with n corrected by r1."""
    steps = numpy.arange(len(values), dtype=float)
    line = scipy.stats.linregress(steps, numpy.log(values))
    residual = numpy.log(values) - line.intercept - line.slope * steps
    squares = numpy.sum(residual**2)
    r1 = max(0.0, numpy.sum(residual[1:] * residual[:-1]) / squares) if squares > 1e-20 else 0.0
    size = len(values) * (1 - r1) / (1 + r1)
    error = line.stderr * numpy.sqrt((len(values) - 2) / (size - 2))
    half = scipy.stats.t.ppf(0.975, numpy.floor(size - 2)) * error
    return {
        "name": name,
        "values": [float(v) for v in values],
        "rate": float(numpy.exp(line.slope)),
        "rate_low": float(numpy.exp(line.slope - half)),
        "rate_high": float(numpy.exp(line.slope + half)),
        "r_squared": float(line.rvalue**2),
    }


if __name__ == "__main__":
    golden = {"survival": survival_cases(), "rates": rate_cases()}
    json.dump(golden, sys.stdout, indent=1)
    print()
