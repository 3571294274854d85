"""Thresholds and shares with their intervals, computed without Sweep.

Made with: OPENBLAS_NUM_THREADS=1 python3 sweep-driver/src/test/python/threshold_golden.py
Versions: Python 3.11.7, SciPy 1.17.1, statsmodels 0.15.0
Writes: sweep-driver/src/test/resources/golden/thresholds.json, read by ThresholdEstimateTest, NormalTailTest and ShareTest
"""

import json
import math
import pathlib

import numpy
from scipy import optimize, special, stats
from statsmodels.stats.proportion import proportion_confint

INF = math.inf
SMALLEST, LARGEST = math.log(1e-7), math.log(1e4)


def log_probability(low, high):
    """log(Phi(high) - Phi(low)), from the tail in which both lie."""
    if low + high > 0:
        low, high = -high, -low
    difference = special.log_ndtr(low) - special.log_ndtr(high)
    return special.log_ndtr(high) + math.log1p(-math.exp(difference)) if low > -INF else special.log_ndtr(high)


def log_likelihood(brackets, mu, sigma):
    return sum(log_probability((low - mu) / sigma, (high - mu) / sigma) for low, high in brackets)


def profile(brackets, mu):
    """The best over sigma: a coarse grid, then the method of Brent."""
    grid = numpy.linspace(SMALLEST, LARGEST, 400)
    values = [log_likelihood(brackets, mu, math.exp(s)) for s in grid]
    best = int(numpy.argmax(values))
    low, high = grid[max(best - 1, 0)], grid[min(best + 1, len(grid) - 1)]
    found = optimize.minimize_scalar(
        lambda s: -log_likelihood(brackets, mu, math.exp(s)), bounds=(low, high), method="bounded", options={"xatol": 1e-10}
    )
    if -found.fun > values[best]:
        return -found.fun, math.exp(found.x)
    return values[best], math.exp(grid[best])


def estimate(brackets):
    brackets = [(math.log(low) if low > -INF else -INF, math.log(high) if high < INF else INF) for low, high in brackets]
    n = len(brackets)
    common = max(low for low, _ in brackets), min(high for _, high in brackets)
    ends = [end for bracket in brackets for end in bracket if math.isfinite(end)]
    if common[0] < common[1]:
        left, right, most, sigma = common[0], common[1], 0.0, 0.0
    else:
        width = max(ends) - min(ends)
        grid = numpy.linspace(min(ends) - width, max(ends) + width, 41)
        best = grid[int(numpy.argmax([profile(brackets, mu)[0] for mu in grid]))]
        step = grid[1] - grid[0]
        found = optimize.minimize_scalar(
            lambda mu: -profile(brackets, mu)[0], bounds=(best - step, best + step), method="bounded", options={"xatol": 1e-9}
        )
        left = right = found.x
        most, sigma = profile(brackets, found.x)
    result = {"value": math.exp((left + right) / 2), "sigma": sigma, "logLikelihood": most}
    if n > 1:
        t = stats.t.ppf(0.975, n - 1)
        cutoff = n * math.log(1 + t * t / (n - 1))
        within = lambda mu: cutoff - 2 * (most - profile(brackets, mu)[0])
        result["low"] = math.exp(end(within, left, -1e-7, -(max(ends) - min(ends))))
        result["high"] = math.exp(end(within, right, 1e-7, max(ends) - min(ends)))
    return result


def end(within, start, nudge, step):
    if within(start + nudge) <= 0:
        return start
    far = step
    while within(start + far) > 0:
        far *= 2
    return optimize.brentq(within, start + nudge, start + far, xtol=1e-10)


def exact(values):
    """Brackets so narrow that the values are as good as known: the t-interval."""
    logs = numpy.log(values)
    mean, sd, n = logs.mean(), logs.std(ddof=1), len(values)
    half = stats.t.ppf(0.975, n - 1) * sd / math.sqrt(n)
    return {
        "brackets": [[value * (1 - 1e-7), value * (1 + 1e-7)] for value in values],
        "value": math.exp(mean),
        "sigma": float(logs.std()),
        "low": math.exp(mean - half),
        "high": math.exp(mean + half),
    }


SETS = {
    "neighbouring brackets": [(0.1, 0.2), (0.2, 0.4), (0.2, 0.4), (0.4, 0.8)],
    "spread brackets": [(0.01, 0.02), (0.05, 0.1), (0.3, 0.5)],
    "unequal brackets": [(1, 1.05), (1.3, 2), (0.7, 0.9), (1.1, 1.15), (0.5, 4)],
    "gap": [(1, 2), (3, 4)],
    "ten brackets": [(1, 2), (2, 4), (2, 4), (2, 4), (4, 8), (4, 8), (4, 8), (8, 16), (8, 16), (16, 32)],
    "three censored above": [(0.5, 0.6), (0.9, 1), (1, INF), (1, INF), (1, INF)],
    "one censored above": [(0.1, 0.2), (0.4, 0.5), (0.5, INF)],
    "two censored below": [(-INF, 0.01), (-INF, 0.01), (0.02, 0.03), (0.05, 0.08)],
    "both censored": [(-INF, 0.01), (0.02, 0.03), (0.02, 0.03), (0.05, 0.08), (0.08, INF)],
    "coinciding, two": [(1, 2), (1, 2)],
    "coinciding, three": [(1, 2), (1, 2), (1, 2)],
    "coinciding, ten": [(1, 2)] * 10,
    "overlapping": [(1, 2), (1.5, 3), (1.25, INF)],
    "sharp": [(1, 1.05), (1.05, 1.1), (1.05, 1.1), (1.05, 1.1), (1.1, 1.15)],
}
EXACT = {
    "exact, two": [1.0, 1.5],
    "exact, three": [0.01, 0.012, 0.02],
    "exact, eight": [1.0, 1.1, 0.9, 1.3, 0.7, 1.05, 1.2, 0.97],
}
TAILS = [
    (-1, 1), (0, 1e-9), (0.5, 0.6), (2, 2.0001), (3, 3.02), (5, INF), (-INF, -3), (-INF, 3), (10, 10.5), (-40, -39), (38, INF), (100, 100.001), (-0.2, 7), (0, INF),
]


def main():
    golden = {
        "estimates": {
            name: {"brackets": [[None if math.isinf(end) else end for end in bracket] for bracket in brackets]}
            | estimate(brackets)
            for name, brackets in SETS.items()
        }
        | {name: exact(numpy.array(values)) for name, values in EXACT.items()},
        "scaledErfc": [[x, float(special.erfcx(x))] for x in [0, 1e-8, 0.1, 0.4, 0.4687, 0.469, 1, 2, 3.9, 4.1, 10, 30, 1e5]],
        "logProbabilities": [
            [None if math.isinf(low) else low, None if math.isinf(high) else high, exactly(low, high)] for low, high in TAILS
        ],
        "shares": [
            [successes, n, *map(float, proportion_confint(successes, n, 0.05, "wilson"))]
            for n in (1, 2, 3, 5, 10, 100)
            for successes in sorted({0, 1, n // 2, n - 1, n})
        ],
    }
    path = pathlib.Path(__file__).parent.parent / "resources" / "golden" / "thresholds.json"
    path.write_text(json.dumps(golden, indent=1) + "\n")


def exactly(low, high):
    """With 2,500 digits, since 1 - 1e-2174 is not 1."""
    import mpmath

    mpmath.mp.dps = 2500
    tail = lambda z: mpmath.mpf(0) if z == INF else mpmath.erfc(mpmath.mpf(z) / mpmath.sqrt(2)) / 2
    return float(mpmath.log(tail(low if low > -INF else -mpmath.mpf(10) ** 9) - tail(high)))


if __name__ == "__main__":
    main()
