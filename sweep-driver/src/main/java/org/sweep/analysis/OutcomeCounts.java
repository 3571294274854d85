package org.sweep.analysis;

/**
 * How the trials of a configuration ended.
 *
 * @param completed took every step
 * @param diverged left the bounds of the stop rule
 * @param failed ended by an error
 * @param plateaued did not improve for the patience of the stop rule
 * @param pruned did worse than others at a rung
 * @param timedOut took longer than the study allows
 */
public record OutcomeCounts(
    long completed, long diverged, long failed, long plateaued, long pruned, long timedOut) {
  /** Counts where no trial ends early by rule. */
  public OutcomeCounts(long completed, long diverged, long failed) {
    this(completed, diverged, failed, 0, 0, 0);
  }

  /** All trials that ended. */
  public long total() {
    return finished() + diverged + failed + pruned + timedOut;
  }

  /** Those that ended as their study wants it: they enter statistics. */
  public long finished() {
    return completed + plateaued;
  }
}
