package org.sweep.analysis.compare;

import java.util.List;
import java.util.Optional;
import org.sweep.analysis.compare.estimate.IntervalEstimate;
import org.sweep.analysis.contest.Candidate;
import org.sweep.trial.AxisValue;

/**
 * A contender on a task at one value of a tuning axis, tuned over all others.
 *
 * @param contender which
 * @param task on which task
 * @param axis column name of the tuning axis
 * @param value its value, a finite number
 * @param candidate the configuration with that value whose mean is the best
 * @param configurations how many configurations have that value
 * @param mean the mean of the values of its runs, with its t-interval; empty if none has one
 */
public record SensitivityPoint(
    List<AxisValue> contender,
    List<AxisValue> task,
    String axis,
    double value,
    Candidate candidate,
    int configurations,
    Optional<IntervalEstimate> mean) {
  /** Copies the points. */
  public SensitivityPoint {
    contender = List.copyOf(contender);
    task = List.copyOf(task);
  }
}
