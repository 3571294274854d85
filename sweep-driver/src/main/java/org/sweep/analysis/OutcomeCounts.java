package org.sweep.analysis;

/**
 * How the trials of a configuration ended.
 *
 * @param completed took every step
 * @param diverged left the bounds of the stop rule
 * @param failed everything else
 */
public record OutcomeCounts(long completed, long diverged, long failed) {
  /** All trials that ended. */
  public long total() {
    return completed + diverged + failed;
  }
}
