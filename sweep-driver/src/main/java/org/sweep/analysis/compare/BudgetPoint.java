package org.sweep.analysis.compare;

import java.util.List;
import org.sweep.analysis.compare.estimate.IntervalEstimate;
import org.sweep.trial.AxisValue;

/**
 * What a contender reaches with a tuning budget.
 *
 * @param contender which
 * @param budget how many configurations are drawn from its grid without replacement
 * @param configurations how many its grid has, on the task with most
 * @param expected the expected score of the best of them, as tables show it
 * @param best the probability that it is the best of all contenders with that budget
 */
public record BudgetPoint(
    List<AxisValue> contender,
    int budget,
    int configurations,
    IntervalEstimate expected,
    double best) {
  /** Copies the contender. */
  public BudgetPoint {
    contender = List.copyOf(contender);
  }
}
