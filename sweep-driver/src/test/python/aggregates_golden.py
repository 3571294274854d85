"""Golden numbers of summary and curves: an implementation that shares nothing with Sweep's.

Run from the root of the project, Python 3.11, NumPy and SciPy as the output says:

    python3 sweep-driver/src/test/python/aggregates_golden.py > sweep-driver/src/test/resources/golden/aggregates.json
"""

import json
import sys

import numpy
import scipy
from scipy import stats


def statistics(values):
    """Mean, t-interval, median, quartiles and interquartile mean of one value per seed."""
    values = numpy.asarray(values, dtype=float)
    n = len(values)
    made = {
        "n": n,
        "mean": float(numpy.mean(values)),
        "median": float(numpy.median(values)),
        "lower_quartile": float(numpy.quantile(values, 0.25)),
        "upper_quartile": float(numpy.quantile(values, 0.75)),
        "interquartile_mean": float(stats.trim_mean(values, 0.25)),
        "min": float(values.min()),
        "max": float(values.max()),
    }
    if n > 1:
        low, high = stats.t.interval(0.95, n - 1, loc=numpy.mean(values), scale=stats.sem(values))
        made |= {"sd": float(numpy.std(values, ddof=1)), "low": float(low), "high": float(high)}
    return made


def summary(generator):
    cases = []
    for n in (1, 2, 3, 4, 5, 8, 10, 13, 30):
        values = generator.lognormal(0, 1, n).round(6).tolist()
        cases.append({"values": values} | statistics(values))
    return cases


def curves(generator):
    """Steps 0 to 899 are cut into 300 bins of three; a seed may lack values, even all of a bin."""
    steps = [0, 1, 2, 300, 301, 302, 450, 899]
    seeds = generator.normal(0, 1, (6, len(steps))).round(6).tolist()
    seeds[1][1] = None
    seeds[2][3] = seeds[2][4] = seeds[2][5] = None
    for seed in seeds[1:]:
        seed[6] = None
    bins = []
    for first in sorted({step // 3 for step in steps}):
        places = [i for i, step in enumerate(steps) if step // 3 == first]
        kept = [[seed[i] for i in places if seed[i] is not None] for seed in seeds]
        kept = [values for values in kept if values]
        everything = [value for values in kept for value in values]
        made = statistics([numpy.mean(values) for values in kept])
        made |= {"seeds": made["n"], "n": len(everything), "step": steps[places[0]]}
        made |= {"min": min(everything), "max": max(everything)}
        bins.append(made)
    return {"steps": steps, "seeds": seeds, "bins": bins}


def main():
    generator = numpy.random.default_rng(6)
    golden = {
        "made by": f"aggregates_golden.py, NumPy {numpy.__version__}, SciPy {scipy.__version__}",
        "summary": summary(generator),
        "curves": curves(generator),
    }
    json.dump(golden, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
