package org.sweep.analysis.contest;

import java.util.OptionalDouble;

/**
 * A trial as a comparison sees it.
 *
 * @param trialId its id
 * @param seed its seed
 * @param value the report's metric; empty unless the trial completed or plateaued with a finite one
 */
public record Run(String trialId, long seed, OptionalDouble value) {
  /** Whether it diverged, was pruned, timed out, failed, or ended without a finite value. */
  public boolean isUnfinished() {
    return value.isEmpty();
  }
}
