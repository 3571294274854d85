package org.sweep.store;

/**
 * When a trial counts as a success. A trial that did not complete, or plateau, is none.
 *
 * @param bound what its metric must reach
 * @param of what the bound's value means
 * @param overLast the bound must hold in every recorded row of the last so many steps; 0 for the
 *     last recorded value alone
 */
public record SuccessRule(Bound bound, Of of, long overLast) {
  /** What the number of a bound means. */
  public enum Of {
    /** A value of the metric. */
    VALUE,
    /** A multiple of the first value that the trial recorded. */
    START
  }

  /** Refuses a negative number of steps. */
  public SuccessRule {
    if (overLast < 0) {
      throw new IllegalArgumentException("over-last must be >= 0, but was " + overLast);
    }
  }
}
