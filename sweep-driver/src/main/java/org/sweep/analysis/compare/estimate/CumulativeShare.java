package org.sweep.analysis.compare.estimate;

import java.util.List;

/**
 * The share of runs whose value is at most tau, for ascending taus: an empirical distribution
 * function over all runs of all tasks. Of performance ratios that is the performance profile rho
 * (Dolan and More, "Benchmarking optimization software with performance profiles", 2002); one minus
 * that of scores is the score distribution of Agarwal et al. (NeurIPS 2021).
 */
public final class CumulativeShare implements Estimator {
  private final SortedRuns runs;
  private final double[] taus;

  /**
   * The shares of one contender.
   *
   * @param tasks per task the values of its runs, which may be infinite; one at least in all
   * @param taus in ascending order
   */
  public CumulativeShare(List<double[]> tasks, double[] taus) {
    this.runs = new SortedRuns(tasks);
    this.taus = taus.clone();
  }

  @Override
  public int[] strata() {
    return runs.strata();
  }

  @Override
  public double[] at(int[][] weights) {
    double[] shares = new double[taus.length];
    int next = 0;
    int count = 0;
    for (int i = 0; i < taus.length; i++) {
      while (next < runs.size() && runs.value(next) <= taus[i]) {
        count += runs.weight(next, weights);
        next++;
      }
      shares[i] = (double) count / runs.size();
    }
    return shares;
  }
}
