"""Golden numbers for org.sweep.analysis.compare.estimate, by definitions written here anew with NumPy and SciPy.

Run from the root of the project with Python 3.11, NumPy 2.4 and SciPy 1.17:

    python3 sweep-driver/src/test/python/compare_golden.py > sweep-driver/src/test/resources/golden/compare.json

Bootstrap intervals are computed from resampled indices that stand beside them in the file, so that the tests draw the
same samples: the estimators are those of rliable (Agarwal et al., NeurIPS 2021), strata are tasks, intervals are the
2.5 % and 97.5 % percentiles of NumPy.
"""

import itertools
import json
import math

import numpy
import scipy
from scipy import integrate, stats

RESAMPLES = 200
random = numpy.random.default_rng(20240229)


def percentiles(values):
    return numpy.percentile(values, [2.5, 97.5]).tolist()


def draw(sizes):
    """Per resample and stratum the indices that are drawn."""
    return [[random.integers(0, size, size).tolist() for size in sizes] for _ in range(RESAMPLES)]


def pooled(scores, target):
    scores = numpy.asarray(scores)
    return [
        scores.mean(),
        numpy.median(scores),
        stats.trim_mean(scores, 0.25),
        numpy.mean(target - numpy.minimum(scores, target)),
    ]


def pooled_scores():
    cases = []
    for sizes in ([1], [2], [3], [5], [7], [9], [5, 4, 6], [1, 1, 1], [10, 10]):
        tasks = [numpy.round(random.normal(0.7, 0.2, size), 1).tolist() for size in sizes]
        target = 0.8
        indices = draw(sizes)
        resampled = [
            pooled(numpy.concatenate([numpy.asarray(t)[i] for t, i in zip(tasks, drawn)]), target)
            for drawn in indices
        ]
        cases.append({
            "tasks": tasks, "target": target, "estimates": pooled(numpy.concatenate(tasks), target),
            "indices": indices, "intervals": [percentiles(column) for column in zip(*resampled)],
        })
    return cases


def paired_t():
    cases = []
    for n in (2, 3, 10):
        a = random.normal(1, 0.3, n)
        b = a + random.normal(0.1, 0.2, n)
        interval = stats.ttest_rel(a, b).confidence_interval(0.95)
        cases.append({
            "tasks": [(a - b).tolist()], "mean": float(numpy.mean(a - b)),
            "low": float(interval.low), "high": float(interval.high),
        })
    for sizes in ([3, 3], [3, 5, 10]):
        tasks = [random.normal(k, 1 + k, size) for k, size in enumerate(sizes)]
        terms = [task.var(ddof=1) / len(task) for task in tasks]
        error = math.sqrt(sum(terms)) / len(tasks)
        degrees = sum(terms) ** 2 / sum(v ** 2 / (len(t) - 1) for v, t in zip(terms, tasks))
        mean = numpy.mean([task.mean() for task in tasks])
        low, high = stats.t.interval(0.95, degrees, mean, error)
        cases.append({
            "tasks": [task.tolist() for task in tasks], "mean": float(mean), "low": float(low), "high": float(high),
        })
    return cases


def welch():
    """The mean of two tasks is half the difference of one sample and the negated other: Welch's t-test."""
    a, b = random.normal(2, 1, 4), random.normal(1, 3, 7)
    interval = stats.ttest_ind(a, -b, equal_var=False).confidence_interval(0.95)
    return {"tasks": [a.tolist(), b.tolist()], "low": interval.low / 2, "high": interval.high / 2}


def improvement_of(tasks):
    """Mean over tasks of U / (n m); SciPy counts ties as one half."""
    return float(numpy.mean([
        stats.mannwhitneyu(a, b, method="asymptotic").statistic / (len(a) * len(b)) for a, b in tasks
    ]))


def improvement():
    worst = -1e9  # stands for runs without a value, of which all tie
    cases = []
    for tasks in (
        [([0.9, 0.8, 0.7], [0.6, 0.8, 0.5], [], [])],
        [([0.9, worst, 0.7, 0.4], [worst, 0.8, worst, 0.4], [], [])],
        [([0.9, 0.8, 0.7], [0.6, 0.8, 0.5], [0.65, 0.75], [0.9, worst]),
         ([1.0, 2.0, 3.0, 4.0, 5.0], [1.5, 2.0, 2.5, 2.0, 1.0], [], [3.0])],
        [([], [], [0.3, 0.4, 0.5], [0.2, 0.4])],
    ):
        sizes = [size for a, _, c, d in tasks for size in (len(a), len(c), len(d))]
        indices = draw(sizes)
        whole = [(a + c, b + d) for a, b, c, d in tasks]
        resampled = []
        for drawn in indices:
            strata = iter(drawn)
            samples = []
            for a, b, c, d in tasks:
                both, alone_a, alone_b = next(strata), next(strata), next(strata)
                samples.append((
                    [a[i] for i in both] + [c[i] for i in alone_a],
                    [b[i] for i in both] + [d[i] for i in alone_b],
                ))
            resampled.append(improvement_of(samples))
        cases.append({
            "tasks": [{"a": a, "b": b, "only_a": c, "only_b": d} for a, b, c, d in tasks], "worst": worst,
            "probability": improvement_of(whole), "indices": indices, "interval": percentiles(resampled),
        })
    return cases


def profiles():
    """Performance profiles of three solvers on two tasks; a missing time is infinite."""
    infinite = math.inf
    times = {
        "a": [[10, 20, 30, infinite], [5, 5, infinite]],
        "b": [[10, 10, 60, infinite], [20, 7, 100]],
        "c": [[infinite, 45, 31, infinite], [5, 6, 399]],
    }
    taus = [1.0, 1.2, 1.4, 2.0, 3.0, 4.0, 4.5, 10.0]
    sizes = [4, 3]
    indices = draw(sizes)
    best = [[min(times[s][t][i] for s in times) for i in range(sizes[t])] for t in range(2)]
    solvers = {}
    for solver, own in times.items():
        ratios = [
            [infinite if math.isinf(x) else x / m for x, m in zip(row, fewest)] for row, fewest in zip(own, best)
        ]
        pool = numpy.concatenate(ratios)
        resampled = [
            numpy.concatenate([numpy.asarray(r)[i] for r, i in zip(ratios, drawn)]) for drawn in indices
        ]
        area = lambda sample: integrate.quad(
            lambda tau: numpy.mean(sample <= tau), 1, 4, points=sorted({r for r in sample if 1 < r < 4}) or None,
            limit=200)[0] / 3
        solvers[solver] = {
            "ratios": [[None if math.isinf(r) else r for r in row] for row in ratios],
            "rho": [float(numpy.mean(pool <= tau)) for tau in taus], "area": area(pool),
            "intervals": [percentiles([numpy.mean(sample <= tau) for sample in resampled]) for tau in taus],
            "area_interval": percentiles([area(sample) for sample in resampled]),
        }
    return {"taus": taus, "indices": indices, "solvers": solvers}


def expected_best():
    """By going through all subsets."""
    cases = []
    for scores in ([3.0], [1.0, 2.0], [0.5, 0.9, 0.9, 0.1], [0.2, 0.8, 0.3, 0.95, 0.4, 0.41, 0.1, 0.0]):
        cases.append({
            "scores": scores,
            "expected": [
                float(numpy.mean([max(subset) for subset in itertools.combinations(scores, k)]))
                for k in range(1, len(scores) + 1)
            ],
        })
    return cases


def expected_best_of_grids():
    """Two tasks of [configurations, seeds], resampled by seeds, over budgets."""
    tasks = [random.random((4, 3)), random.random((5, 4))]
    tasks[0][2, 1] = math.nan
    budgets = [1, 2, 4, 5]
    indices = draw([3, 4])

    def expected(drawn):
        result = []
        for k in budgets:
            of_tasks = []
            for task, seeds in zip(tasks, drawn):
                sample = task[:, seeds]
                whole = numpy.nanmean(task, axis=1)
                means = [numpy.nanmean(row) if not numpy.isnan(row).all() else w for row, w in zip(sample, whole)]
                subsets = itertools.combinations(means, min(k, len(means)))
                of_tasks.append(numpy.mean([max(subset) for subset in subsets]))
            result.append(float(numpy.mean(of_tasks)))
        return result

    return {
        "tasks": [[[None if math.isnan(x) else x for x in row] for row in task.tolist()] for task in tasks],
        "budgets": budgets, "expected": expected([[0, 1, 2], [0, 1, 2, 3]]), "indices": indices,
        "intervals": [percentiles(column) for column in zip(*[expected(drawn) for drawn in indices])],
    }


def best_contender():
    """By going through all subsets of all contenders."""
    cases = []
    for grids in (
        [[0.9, 0.5], [0.8, 0.7]],
        [[0.9, 0.5, 0.1], [0.9, 0.5, 0.1], [0.5, 0.4]],
        [[1.0, 0.6, 0.6, 0.2], [0.6, 0.6, 0.6], [0.7, 0.6, 0.2, 0.1, 0.0]],
    ):
        budgets = []
        for k in (1, 2, 3, 5):
            wins = numpy.zeros(len(grids))
            draws = 0
            for subsets in itertools.product(*[
                list(itertools.combinations(grid, min(k, len(grid)))) for grid in grids
            ]):
                bests = [max(subset) for subset in subsets]
                winners = [i for i, best in enumerate(bests) if best == max(bests)]
                wins[winners] += 1 / len(winners)
                draws += 1
            budgets.append({"budget": k, "probabilities": (wins / draws).tolist()})
        cases.append({"grids": grids, "budgets": budgets})
    return cases


def bootstrap_of_scipy():
    """SciPy's own percentile bootstrap of a mean, with so many resamples that its error counts for nothing."""
    sample = random.gamma(2, 1, 20)
    result = stats.bootstrap((sample,), numpy.mean, method="percentile", n_resamples=200_000, batch=10_000, rng=random)
    interval = result.confidence_interval
    means = result.bootstrap_distribution
    # The standard error of a quantile of B draws is sqrt(p (1 - p) / B) / density there; B is Sweep's 2,000.
    density = stats.gaussian_kde(means[:20_000])
    error = [math.sqrt(0.025 * 0.975 / 2000) / float(density(end)[0]) for end in interval]
    return {"sample": sample.tolist(), "interval": [float(end) for end in interval], "standard_errors": error}


print(json.dumps({
    "versions": {"numpy": numpy.__version__, "scipy": scipy.__version__},
    "pooled_scores": pooled_scores(), "stratified_mean": paired_t(), "welch": welch(), "improvement": improvement(),
    "profiles": profiles(), "expected_best": expected_best(), "expected_best_of_grids": expected_best_of_grids(),
    "best_contender": best_contender(), "bootstrap_of_scipy": bootstrap_of_scipy(),
}))
