package org.sweep.analysis.compare;

import java.util.List;
import org.sweep.analysis.compare.estimate.IntervalEstimate;
import org.sweep.trial.AxisValue;

/**
 * A point of a profile.
 *
 * @param contender which
 * @param tau a factor of the fewest steps, or a score as tables show it
 * @param share the share of runs that are within it, or better than it
 */
public record ProfilePoint(List<AxisValue> contender, double tau, IntervalEstimate share) {
  /** Copies the contender. */
  public ProfilePoint {
    contender = List.copyOf(contender);
  }
}
