package org.sweep.analysis.compare.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The stratified bootstrap: every stratum is resampled with replacement to its own size, the
 * statistic is computed again, and the 2.5 % and 97.5 % quantiles of {@link #RESAMPLES} such
 * estimates are its 95 % percentile interval (Efron, "Bootstrap methods", 1979; stratified over
 * tasks by Agarwal et al., "Deep Reinforcement Learning at the Edge of the Statistical Precipice",
 * NeurIPS 2021). With few units per stratum it is too narrow: of three it covers about 75 %. Where
 * no stratum has two, there is none.
 */
public final class Bootstrap {
  /** Resamples of every interval. */
  public static final int RESAMPLES = 2000;

  private Bootstrap() {}

  /** Each statistic of {@code estimator}, with its interval. */
  public static List<IntervalEstimate> of(Estimator estimator, Draws draws) {
    return of(estimator, draws, RESAMPLES);
  }

  static List<IntervalEstimate> of(Estimator estimator, Draws draws, int resamples) {
    boolean varies = Arrays.stream(estimator.strata()).anyMatch(size -> size > 1);
    double[][] resampled = varies ? resampled(estimator, draws, resamples) : new double[0][];
    double[] values = estimator.estimates();
    List<IntervalEstimate> estimates = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      estimates.add(new IntervalEstimate(values[i], varies ? interval(resampled, i) : none()));
    }
    return estimates;
  }

  private static double[][] resampled(Estimator estimator, Draws draws, int resamples) {
    int[][] weights = Arrays.stream(estimator.strata()).mapToObj(int[]::new).toArray(int[][]::new);
    double[][] resampled = new double[resamples][];
    for (int resample = 0; resample < resamples; resample++) {
      for (int[] stratum : weights) {
        draws.draw(stratum);
      }
      resampled[resample] = estimator.at(weights);
    }
    return resampled;
  }

  private static Optional<Interval> interval(double[][] resampled, int statistic) {
    return Optional.of(
        Interval.ofEstimates(
            Arrays.stream(resampled).mapToDouble(values -> values[statistic]).toArray()));
  }

  private static Optional<Interval> none() {
    return Optional.empty();
  }
}
