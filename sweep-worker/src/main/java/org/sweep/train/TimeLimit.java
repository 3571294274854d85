package org.sweep.train;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long a trial may take, over all its attempts.
 *
 * @param limit the limit; zero if there is none
 * @param seconds what it has taken so far
 */
public record TimeLimit(Duration limit, DoubleSupplier seconds) {
  /** No limit. */
  public static final TimeLimit NONE = new TimeLimit(Duration.ZERO, () -> 0);

  private static final double NANOSECONDS = 1e9;

  /** Whether the time is over. */
  public boolean isOver() {
    return !limit.isZero() && seconds.getAsDouble() * NANOSECONDS > limit.toNanos();
  }
}
