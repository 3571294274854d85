package org.sweep.analysis.convergence;

import java.util.Optional;

/**
 * A 95 % confidence interval.
 *
 * @param low its lower end; empty if the data give none
 * @param high its upper end; empty if the data give none
 */
public record Interval(Optional<Double> low, Optional<Double> high) {
  /** No interval can be given. */
  public static final Interval NONE = new Interval(Optional.empty(), Optional.empty());

  /** The standard normal's quantile of 0.975. */
  static final double NORMAL = 1.959963984540054;

  /** The interval from {@code low} to {@code high}. */
  public static Interval of(double low, double high) {
    return new Interval(Optional.of(low), Optional.of(high));
  }

  /**
   * The interval of a probability of which {@code successes} out of {@code n} independent trials
   * are known (Wilson, JASA 22, 1927), with z the normal quantile and p = successes / n: (p + z^2 /
   * 2n +- z sqrt(p (1 - p) / n + z^2 / 4n^2)) / (1 + z^2 / n). It is neither empty nor out of
   * bounds when all or none succeed, and keeps about its coverage for few trials (Brown, Cai and
   * DasGupta, Statistical Science 16, 2001).
   *
   * @return no interval for {@code n = 0}
   */
  public static Interval ofProbability(long successes, long n) {
    if (n == 0) {
      return NONE;
    }
    double p = successes / (double) n;
    double z2 = NORMAL * NORMAL / n;
    double center = (p + z2 / 2) / (1 + z2);
    double half = NORMAL * Math.sqrt(p * (1 - p) / n + z2 / (4 * n)) / (1 + z2);
    double low = successes == 0 ? 0 : Math.max(0, center - half);
    double high = successes == n ? 1 : Math.min(1, center + half);
    return of(low, high);
  }
}
