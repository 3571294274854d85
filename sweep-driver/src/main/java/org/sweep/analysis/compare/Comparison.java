package org.sweep.analysis.compare;

import java.util.List;
import java.util.Optional;
import org.sweep.analysis.compare.estimate.IntervalEstimate;
import org.sweep.trial.AxisValue;

/**
 * Two contenders, each at its tuned configuration on every task that both have.
 *
 * @param a the first
 * @param b the second
 * @param tasks how many tasks both have
 * @param ofA the runs of a
 * @param ofB the runs of b
 * @param pairs seeds, over all tasks, of which both have a value
 * @param difference mean over tasks of the mean difference of such pairs, positive if a is better,
 *     with its t-interval; empty where a task has no pair
 * @param improvement the probability that a run of a is better than one of b
 */
public record Comparison(
    List<AxisValue> a,
    List<AxisValue> b,
    int tasks,
    RunCounts ofA,
    RunCounts ofB,
    long pairs,
    Optional<IntervalEstimate> difference,
    IntervalEstimate improvement) {
  /** Copies the contenders. */
  public Comparison {
    a = List.copyOf(a);
    b = List.copyOf(b);
  }

  /** The same, seen from b. */
  Comparison mirrored() {
    return new Comparison(
        b,
        a,
        tasks,
        ofB,
        ofA,
        pairs,
        difference.map(estimate -> estimate.times(-1)),
        improvement.complement());
  }
}
