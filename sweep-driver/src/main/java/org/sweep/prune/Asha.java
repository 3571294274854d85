package org.sweep.prune;

import org.sweep.trial.Rungs;
import org.sweep.trial.Standing;

/**
 * Successive halving (Jamieson and Talwalkar: Non-stochastic best arm identification and
 * hyperparameter optimization. AISTATS 2016): of the n configurations at a rung the best ceil(n /
 * eta) by their last value go on. As in its asynchronous form, ASHA (Li et al.: A system for
 * massively parallel hyperparameter tuning. MLSys 2020), nobody waits for a rung to be complete.
 * ASHA promotes the best 1 / eta of those that are there, so who survives hangs on who was first;
 * here a configuration is promoted when it is certain to be among the best, and pruned when enough
 * better ones are known, so the survivors are those of successive halving.
 *
 * @param rungs what is compared, and where
 * @param reductionFactor eta, at least 2
 */
public record Asha(Rungs rungs, int reductionFactor) implements PruningRule {
  /** Refuses a factor that reduces nothing. */
  public Asha {
    if (reductionFactor < 2) {
      throw new IllegalArgumentException(
          "reduction-factor must be >= 2, but was " + reductionFactor);
    }
  }

  @Override
  public double own(Standing standing) {
    return standing.last();
  }

  @Override
  public double rival(Standing standing) {
    return standing.last();
  }

  @Override
  public boolean ordersTies() {
    return true;
  }

  @Override
  public int entrants(int rung, int configurations, int alive) {
    int entrants = configurations;
    for (int i = 0; i < rung; i++) {
      entrants = kept(entrants);
    }
    return entrants;
  }

  private int kept(int entrants) {
    return (entrants + reductionFactor - 1) / reductionFactor;
  }

  @Override
  public Verdict verdict(int better, int known, int unknown) {
    int kept = kept(known + unknown);
    if (better >= kept) {
      return Verdict.PRUNED;
    }
    return better + unknown < kept ? Verdict.KEPT : Verdict.OPEN;
  }

  @Override
  public String reason(String value, long step, int entrants) {
    return "%s at step %d: not among the best %d of %d configurations"
        .formatted(value, step, kept(entrants), entrants);
  }
}
