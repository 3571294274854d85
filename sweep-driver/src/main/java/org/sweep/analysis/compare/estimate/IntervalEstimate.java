package org.sweep.analysis.compare.estimate;

import java.util.Optional;

/**
 * A number and how sure it is.
 *
 * @param value the estimate
 * @param interval its 95 % interval; empty where there are too few runs for one
 */
public record IntervalEstimate(double value, Optional<Interval> interval) {
  /** The estimate of {@code sign} times this, {@code sign} being ±1. */
  public IntervalEstimate times(int sign) {
    return new IntervalEstimate(sign * value, interval.map(bounds -> bounds.times(sign)));
  }

  /** The estimate of one minus this. */
  public IntervalEstimate complement() {
    return new IntervalEstimate(1 - value, interval.map(Interval::complement));
  }
}
