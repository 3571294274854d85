package org.sweep.analysis.compare.estimate;

import java.util.List;

/**
 * Mean, median, interquartile mean and optimality gap of the scores of all runs of all tasks
 * (Agarwal et al., NeurIPS 2021). The interquartile mean leaves out the lowest and the highest
 * floor(n / 4) scores; the optimality gap is the mean of max(0, target - score). Cost: one sort,
 * then linear in the runs for each resample.
 */
public final class PooledScores implements Estimator {
  /** Places of the statistics. */
  public static final int MEAN = 0;

  /** Place of the median. */
  public static final int MEDIAN = 1;

  /** Place of the interquartile mean. */
  public static final int INTERQUARTILE_MEAN = 2;

  /** Place of the optimality gap. */
  public static final int OPTIMALITY_GAP = 3;

  private static final int STATISTICS = 4;

  private final SortedRuns runs;
  private final double target;

  /**
   * Scores of one contender.
   *
   * @param tasks per task the finite scores of its runs; one at least in all
   * @param target the score that nothing is missing to
   */
  public PooledScores(List<double[]> tasks, double target) {
    this.runs = new SortedRuns(tasks);
    this.target = target;
  }

  @Override
  public int[] strata() {
    return runs.strata();
  }

  @Override
  public double[] at(int[][] weights) {
    int n = runs.size();
    int cut = n / 4;
    double sum = 0;
    double inner = 0;
    double gap = 0;
    int before = 0;
    for (int i = 0; i < n; i++) {
      int weight = runs.weight(i, weights);
      int after = before + weight;
      double score = runs.value(i);
      sum += weight * score;
      gap += weight * Math.max(0, target - score);
      int kept = Math.min(after, n - cut) - Math.max(before, cut);
      inner += Math.max(0, kept) * score;
      before = after;
    }
    double[] statistics = new double[STATISTICS];
    statistics[MEAN] = sum / n;
    statistics[MEDIAN] = (ranked((n - 1) / 2, weights) + ranked(n / 2, weights)) / 2;
    statistics[INTERQUARTILE_MEAN] = inner / (n - 2 * cut);
    statistics[OPTIMALITY_GAP] = gap / n;
    return statistics;
  }

  /** The score with {@code rank} scores before it. */
  private double ranked(int rank, int[][] weights) {
    int index = -1;
    int seen = 0;
    while (seen <= rank) {
      index++;
      seen += runs.weight(index, weights);
    }
    return runs.value(index);
  }
}
