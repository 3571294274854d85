package org.sweep.analysis.contest;

import java.util.List;
import org.sweep.trial.AxisValue;

/**
 * A contender on a task.
 *
 * @param contender its values on the axes that are compared
 * @param task the task's values on the axes of the problem
 * @param candidates its configurations there, in the order of the study, one at least
 * @param tuned the one with the best mean score; of several the first
 */
public record Entry(
    List<AxisValue> contender, List<AxisValue> task, List<Candidate> candidates, Candidate tuned) {
  /** Copies the lists. */
  public Entry {
    contender = List.copyOf(contender);
    task = List.copyOf(task);
    candidates = List.copyOf(candidates);
  }
}
