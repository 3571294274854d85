package org.sweep.trial;

import java.io.Serializable;

/**
 * When a trial ends before its last step.
 *
 * @param divergedAbove a trial has diverged once a loss exceeds this in absolute value; NaN and
 *     infinity always count as diverged
 * @param plateau when a trial has plateaued
 */
public record StopRule(double divergedAbove, Plateau plateau) implements Serializable {
  /** Refuses a bound that is not positive. */
  public StopRule {
    if (!(divergedAbove > 0)) {
      throw new IllegalArgumentException(
          "stop.diverged-above must be > 0, but was " + divergedAbove);
    }
  }

  /** A rule under which trials never plateau. */
  public StopRule(double divergedAbove) {
    this(divergedAbove, Plateau.NEVER);
  }

  /** Whether a loss of this value means divergence. */
  public boolean isDiverged(double loss) {
    return !(Math.abs(loss) <= divergedAbove);
  }
}
