package org.sweep.optim.krylov;

import org.sweep.linalg.Backend;

/**
 * When a Krylov solver stops.
 *
 * @param tolerance relative residual |b - A x| / |b| that is small enough, at least 0
 * @param iterations the most products of its recurrence, at least 1
 */
public record Stopping(double tolerance, int iterations) {
  /** Rounding errors of a product keep residuals above a few units of the last place. */
  private static final double SMALLEST_IN_EPSILONS = 10;

  /** Refuses a negative tolerance and less than one iteration. */
  public Stopping {
    if (!(tolerance >= 0)) {
      throw new IllegalArgumentException("tolerance must be >= 0, but was " + tolerance);
    }
    if (iterations < 1) {
      throw new IllegalArgumentException("iterations must be >= 1, but was " + iterations);
    }
  }

  /** The relative residual to stop at: the tolerance, or what {@code backend} can reach. */
  double residual(Backend backend) {
    return Math.max(tolerance, SMALLEST_IN_EPSILONS * backend.epsilon());
  }
}
