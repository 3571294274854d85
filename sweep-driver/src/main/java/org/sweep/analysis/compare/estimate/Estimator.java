package org.sweep.analysis.compare.estimate;

import java.util.Arrays;

/**
 * One or more statistics of runs that come in strata. A stratum is what a bootstrap resamples by
 * itself: the seeds of one task.
 */
public interface Estimator {
  /** How many units, mostly seeds, there are in each stratum. */
  int[] strata();

  /**
   * The statistics where each unit counts as often as its weight says. They are finite.
   *
   * @param weights as {@link #strata} is long, each as long as its stratum is large and with that
   *     sum
   */
  double[] at(int[][] weights);

  /** The statistics of the runs as they are. */
  default double[] estimates() {
    int[] strata = strata();
    int[][] ones = new int[strata.length][];
    for (int i = 0; i < strata.length; i++) {
      ones[i] = new int[strata[i]];
      Arrays.fill(ones[i], 1);
    }
    return at(ones);
  }
}
