package org.sweep.analysis.compare;

import java.util.Optional;
import org.sweep.analysis.compare.estimate.IntervalEstimate;
import org.sweep.analysis.contest.Entry;

/**
 * How a contender was tuned on a task.
 *
 * @param entry contender, task and the tuned configuration
 * @param mean the mean of the values of the tuned configuration's runs; empty if none has one
 * @param range from the best to the worst mean of a configuration of the task of which every run
 *     has a value
 * @param rates how far the learning rate may be off; empty if it is not tuned
 */
public record TunedEntry(
    Entry entry, Optional<IntervalEstimate> mean, double range, Optional<Rates> rates) {

  /**
   * The learning rates of a contender on a task.
   *
   * @param tried how many
   * @param within of how many the mean is at most a tenth of the range from the best
   * @param lowest the lowest of the stretch of such rates around the best one
   * @param highest the highest of it
   */
  public record Rates(long tried, long within, double lowest, double highest) {
    /** The share of learning rates that do. */
    public double share() {
      return (double) within / tried;
    }

    /** The width of the stretch in powers of ten; not finite where a rate is 0. */
    public double decades() {
      return Math.log10(highest / lowest);
    }
  }
}
