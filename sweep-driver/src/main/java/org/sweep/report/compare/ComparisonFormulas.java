package org.sweep.report.compare;

import org.sweep.analysis.compare.Aggregates;
import org.sweep.analysis.compare.Budgets;
import org.sweep.analysis.compare.Comparisons;
import org.sweep.analysis.compare.Profiles;
import org.sweep.analysis.compare.Sensitivity;
import org.sweep.analysis.compare.Tuneability;
import org.sweep.analysis.contest.Contest;
import org.sweep.analysis.contest.ReadContest;

/** How the tables are computed, as a reader can do it. */
final class ComparisonFormulas {
  private static final String SCORES =
      """
      A contender's tuned configuration on a task is the one with the best mean value over its seeds; a run without a
      value counts there with the worst value of the task. Of several tasks scores are normalized: 0 and 1 are the worst
      and the best value of a run at a tuned configuration of the task; a run without a value has 0.
      mean, median, interquartile mean (without floor(n / 4) at each end) and optimality gap, mean of
      max(0, best - score), are over all runs of the tuned configurations; runs without a value count with their score.
      Intervals: 2.5 % and 97.5 % quantiles of 2,000 resamples of the seeds of each task, with a fixed seed.
      profile_area: 1/3 of the integral of rho(tau), tau from 1 to 4, of the profiles of steps to the target.
      """;

  private static final String PAIRS =
      """
      From the runs of the tuned configurations, on the tasks that both have:
      mean_difference: mean over tasks of the mean of score_a - score_b (turned so that positive is better) over seeds of
      which both have a value; its interval is mean ± t(nu) e, e^2 = sum of s_i^2 / n_i over the squared number of tasks,
      nu of Satterthwaite: with one task the interval of the paired t-test.
      probability_of_improvement: mean over tasks of U / (n_a n_b), where U counts the pairs of runs of which that of a is
      better, ties and pairs of runs without a value as one half. Its interval is from 2,000 resamples of the seeds of
      each task, those that both ran together.
      """;

  private static final String TUNED =
      """
      range: from the best to the worst mean of a configuration of the task all of whose runs have a value.
      rates_within: learning rates whose best mean over the other settings is within a tenth of the range of the
      contender's best. lowest_within and highest_within bound those around the best without a gap, decades is
      log10(highest_within / lowest_within).
      """;

  private static final String VALUES =
      """
      Per value of an axis the configuration with the best mean score. mean, low, high: over its runs with a value, with
      the 95 % t-interval. unfinished counts the other ones.
      """;

  private static final String SHARES =
      """
      steps to target: an instance is a seed of a task that every contender ran; the ratio of a contender is its steps to
      the target (convergence) over the fewest of any contender, infinite if it never got there; share: instances with
      ratio <= tau. score: share of runs with a score better than tau. Intervals: 2,000 resamples of the seeds of each
      task. profiles/ has all values of tau.
      """;

  private static final String TRIES =
      """
      The configuration of rank j among N is the best of k drawn without replacement with probability
      C(N - j, k - 1) / C(N, k); expected_best is the sum over j of that times its mean score over seeds, in the mean over
      tasks. Its interval is from 2,000 resamples of the seeds. probability_of_best: all contenders draw k independently;
      ties are shared. budgets/ has all values of k.
      """;

  private ComparisonFormulas() {}

  /** How the table called {@code name} is computed. */
  static String of(String name, Contest contest) {
    return switch (name) {
      case Aggregates.NAME -> ReadContest.sql(contest.description()) + "\n" + SCORES;
      case Comparisons.NAME -> PAIRS;
      case Tuneability.NAME -> TUNED;
      case Sensitivity.NAME -> VALUES;
      case Profiles.NAME -> SHARES;
      case Budgets.NAME -> TRIES;
      default -> throw new IllegalArgumentException("no table is called " + name);
    };
  }
}
