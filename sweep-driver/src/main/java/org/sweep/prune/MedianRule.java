package org.sweep.prune;

import org.sweep.trial.Rungs;
import org.sweep.trial.Standing;

/**
 * The median stopping rule (Golovin et al.: Google Vizier, a service for black-box optimization.
 * KDD 2017, section 3.2.1): a configuration is pruned at a rung if its best value so far is
 * strictly worse than the median of the running means of all configurations that come to the rung.
 * Vizier takes the median over those that were there before; here it is over all, so no order
 * matters. Of an even number the worse of the two in the middle is the median: a configuration is
 * pruned if more than half have a running mean that is better than its best value.
 *
 * @param rungs what is compared, and where
 */
public record MedianRule(Rungs rungs) implements PruningRule {
  @Override
  public double own(Standing standing) {
    return standing.best();
  }

  @Override
  public double rival(Standing standing) {
    return standing.mean();
  }

  @Override
  public boolean ordersTies() {
    return false;
  }

  @Override
  public int entrants(int rung, int configurations, int alive) {
    return alive;
  }

  /**
   * One that comes with a better mean adds one to the better and one to all; one that comes with
   * another adds to all; one that never comes changes nothing.
   */
  @Override
  public Verdict verdict(int better, int known, int unknown) {
    if (2 * better > known + unknown) {
      return Verdict.PRUNED;
    }
    return 2 * better + unknown <= known ? Verdict.KEPT : Verdict.OPEN;
  }

  @Override
  public String reason(String value, long step, int entrants) {
    return "%s until step %d: worse than the median of the configurations' means"
        .formatted(value, step);
  }
}
