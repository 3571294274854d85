package org.sweep.analysis.compare.estimate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The mean over tasks of the tasks' means, with its 95 % t-interval. Of the differences of paired
 * runs of one task it is the interval of the paired t-test, d ± t(n - 1) s / sqrt(n).
 *
 * <p>With T tasks the squared standard error is the sum of v_i / T^2 with v_i = s_i^2 / n_i, and t
 * has the degrees of freedom of Satterthwaite ("An approximate distribution of estimates of
 * variance components", 1946): (sum of v_i)^2 / sum of v_i^2 / (n_i - 1).
 */
public final class StratifiedMean {
  private static final double UPPER_TAIL = 0.975;

  private StratifiedMean() {}

  /**
   * The estimate from finite values; without an interval where a task has a single one.
   *
   * @param tasks one or more tasks, each with one or more values
   */
  public static IntervalEstimate of(List<double[]> tasks) {
    double sum = 0;
    double variance = 0;
    double scaled = 0;
    for (double[] values : tasks) {
      int n = values.length;
      double mean = Arrays.stream(values).sum() / n;
      double v = n > 1 ? squares(values, mean) / (n - 1) / n : Double.NaN;
      sum += mean;
      variance += v;
      scaled += v * v / (n - 1);
    }
    double mean = sum / tasks.size();
    double error = Math.sqrt(variance) / tasks.size();
    return new IntervalEstimate(mean, interval(mean, error, variance * variance / scaled));
  }

  private static Optional<Interval> interval(double mean, double error, double degrees) {
    if (!Double.isFinite(error)) {
      return Optional.empty();
    }
    boolean isExact = error == 0 || Double.isNaN(degrees);
    double reach =
        isExact ? 0 : error * new TDistribution(degrees).inverseCumulativeProbability(UPPER_TAIL);
    return Optional.of(new Interval(mean - reach, mean + reach));
  }

  private static double squares(double[] values, double mean) {
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum;
  }
}
