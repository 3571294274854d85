package org.sweep.analysis.compare;

import java.util.List;
import java.util.Optional;
import org.sweep.analysis.compare.estimate.IntervalEstimate;
import org.sweep.trial.AxisValue;

/**
 * The scores of a contender, pooled over the runs of its tuned configurations.
 *
 * @param contender which
 * @param tasks on how many tasks
 * @param counts its runs
 * @param mean their mean
 * @param median their median
 * @param interquartileMean their mean without the lowest and the highest quarter
 * @param optimalityGap the mean of what is missing to the best, at least 0
 * @param profileArea area under the profile of steps to the target; empty without one
 */
public record Aggregate(
    List<AxisValue> contender,
    int tasks,
    RunCounts counts,
    IntervalEstimate mean,
    IntervalEstimate median,
    IntervalEstimate interquartileMean,
    IntervalEstimate optimalityGap,
    Optional<IntervalEstimate> profileArea) {
  /** Copies the contender. */
  public Aggregate {
    contender = List.copyOf(contender);
  }
}
