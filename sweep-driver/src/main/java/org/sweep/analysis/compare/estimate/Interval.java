package org.sweep.analysis.compare.estimate;

import java.util.Arrays;

/**
 * An interval of 95 % confidence.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {
  private static final double LOWER = 0.025;
  private static final double UPPER = 0.975;

  /** The percentile interval of a bootstrap: the 2.5 % and the 97.5 % quantile of its estimates. */
  static Interval ofEstimates(double[] estimates) {
    double[] sorted = estimates.clone();
    Arrays.sort(sorted);
    return new Interval(quantile(sorted, LOWER), quantile(sorted, UPPER));
  }

  /** The interval of {@code sign} times what this is the interval of, {@code sign} being ±1. */
  public Interval times(int sign) {
    return sign < 0 ? new Interval(-high, -low) : this;
  }

  /** The interval of one minus what this is the interval of. */
  public Interval complement() {
    return new Interval(1 - high, 1 - low);
  }

  /** Whether {@code value} is in it, its ends included. */
  public boolean holds(double value) {
    return low <= value && value <= high;
  }

  /**
   * The quantile {@code share} of ascending values, between neighbours by a straight line: type 7
   * of Hyndman and Fan (1996), the default of NumPy.
   */
  static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    double part = place - below;
    return sorted[below] == sorted[above]
        ? sorted[below]
        : sorted[below] + part * (sorted[above] - sorted[below]);
  }
}
