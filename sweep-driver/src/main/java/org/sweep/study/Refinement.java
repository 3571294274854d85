package org.sweep.study;

import org.sweep.study.grid.Axis;

/**
 * Further trials between values of an axis where success begins or ends.
 *
 * @param axis learning rates, or a number of an optimizer
 * @param untilRatio neighbouring values whose ratio is at most this are near enough; above 1
 * @param maxTrials at most so many trials beside those of the grid
 */
public record Refinement(Axis axis, double untilRatio, long maxTrials) {
  /** Refuses ratios that no two values have. */
  public Refinement {
    if (!(untilRatio > 1) || Double.isInfinite(untilRatio)) {
      throw new IllegalArgumentException("until-ratio must be > 1, but was " + untilRatio);
    }
    if (maxTrials < 0) {
      throw new IllegalArgumentException("max-trials must be >= 0, but was " + maxTrials);
    }
  }
}
