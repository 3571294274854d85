package org.sweep.analysis.compare.estimate;

import java.util.List;

/**
 * The area under a performance profile, B = 1 / (r - 1) times the integral of rho(tau) from 1 to r,
 * with r = {@link #WIDEST} (Dahl et al., "Benchmarking Neural Network Training Algorithms", 2023).
 * It is the mean over instances of max(0, r - ratio) / (r - 1), hence exact.
 */
public final class ProfileArea implements Estimator {
  /** The largest ratio that counts. */
  public static final double WIDEST = 4;

  private final SortedRuns runs;

  /** The area of one contender, of the ratios, at least 1, of its runs per task. */
  public ProfileArea(List<double[]> tasks) {
    this.runs = new SortedRuns(tasks);
  }

  @Override
  public int[] strata() {
    return runs.strata();
  }

  @Override
  public double[] at(int[][] weights) {
    double sum = 0;
    for (int i = 0; i < runs.size(); i++) {
      sum += runs.weight(i, weights) * Math.max(0, WIDEST - runs.value(i)) / (WIDEST - 1);
    }
    return new double[] {sum / runs.size()};
  }
}
