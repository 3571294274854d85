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
}
