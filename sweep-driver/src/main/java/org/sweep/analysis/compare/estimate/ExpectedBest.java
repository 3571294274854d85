package org.sweep.analysis.compare.estimate;

import java.util.Arrays;
import java.util.List;

/**
 * The expected best score of k configurations drawn without replacement from a contender's grid, a
 * configuration's score being its mean over seeds, in the mean over tasks. A resample takes the
 * same seeds for all configurations of a task. It is optimistic as far as the seeds that choose a
 * configuration also judge it.
 */
public final class ExpectedBest implements Estimator {
  private final List<double[][]> tasks;
  private final int[] budgets;
  private final BestOfDraws[][] draws;

  /**
   * The grid of one contender.
   *
   * @param tasks per task [configurations, seeds] finite scores, NaN where a seed was not run; a
   *     configuration has one at least
   * @param budgets the values of k
   */
  public ExpectedBest(List<double[][]> tasks, int[] budgets) {
    this.tasks = List.copyOf(tasks);
    this.budgets = budgets.clone();
    this.draws = new BestOfDraws[tasks.size()][budgets.length];
    for (int task = 0; task < draws.length; task++) {
      for (int i = 0; i < budgets.length; i++) {
        draws[task][i] = new BestOfDraws(tasks.get(task).length, budgets[i]);
      }
    }
  }

  @Override
  public int[] strata() {
    return tasks.stream().mapToInt(scores -> scores[0].length).toArray();
  }

  @Override
  public double[] at(int[][] weights) {
    double[] expected = new double[budgets.length];
    for (int task = 0; task < draws.length; task++) {
      double[] descending = descending(tasks.get(task), weights[task]);
      for (int i = 0; i < budgets.length; i++) {
        expected[i] += draws[task][i].expected(descending) / draws.length;
      }
    }
    return expected;
  }

  private static double[] descending(double[][] scores, int[] weights) {
    double[] means = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      means[i] = -mean(scores[i], weights);
    }
    Arrays.sort(means);
    for (int i = 0; i < means.length; i++) {
      means[i] = -means[i];
    }
    return means;
  }

  /** The weighted mean; that of all seeds where a resample has none of the configuration's own. */
  private static double mean(double[] scores, int[] weights) {
    double sum = 0;
    long n = 0;
    for (int seed = 0; seed < scores.length; seed++) {
      if (!Double.isNaN(scores[seed])) {
        sum += weights[seed] * scores[seed];
        n += weights[seed];
      }
    }
    return n > 0
        ? sum / n
        : Arrays.stream(scores).filter(x -> !Double.isNaN(x)).average().orElseThrow();
  }
}
