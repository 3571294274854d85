package org.sweep.analysis.threshold;

/**
 * Two neighbouring values between which a threshold lies.
 *
 * @param low the value below, or minus infinity where no value was tried beyond
 * @param high the value above, or plus infinity where no value was tried beyond
 */
public record Bracket(double low, double high) {
  /** Refuses a bracket that holds no value. */
  public Bracket {
    if (!(low < high)) {
      throw new IllegalArgumentException(
          "a bracket must have low < high, but had " + low + " and " + high);
    }
  }

  /** Whether values were tried on both sides of the threshold. */
  public boolean isClosed() {
    return low > Double.NEGATIVE_INFINITY && high < Double.POSITIVE_INFINITY;
  }

  /**
   * {@code high / low}: how closely the threshold is known; infinite for an open bracket, and for
   * one that begins at or below zero, where a ratio says nothing.
   */
  public double ratio() {
    return isClosed() && low > 0 ? high / low : Double.POSITIVE_INFINITY;
  }
}
