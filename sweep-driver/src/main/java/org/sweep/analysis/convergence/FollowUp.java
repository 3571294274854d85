package org.sweep.analysis.convergence;

/**
 * How long a trial was watched for reaching its target.
 *
 * @param time until when, in steps or in seconds; infinite for a trial that can reach it no more
 * @param end what it was watched until
 */
public record FollowUp(double time, End end) {
  /** What ends the watch. */
  public enum End {
    /** The trial reached its target. */
    REACHED,
    /** The trial ended, or was ended, without having reached it. */
    CENSORED
  }

  /** Refuses what is no time. */
  public FollowUp {
    if (!(time >= 0)) {
      throw new IllegalArgumentException("time must be >= 0, but was " + time);
    }
    if (end == End.REACHED && Double.isInfinite(time)) {
      throw new IllegalArgumentException("a target must be reached in finite time");
    }
  }

  /** The target was reached then. */
  public static FollowUp reached(double time) {
    return new FollowUp(time, End.REACHED);
  }

  /** Until then it was not reached; what would have come later is unknown. */
  public static FollowUp censored(double time) {
    return new FollowUp(time, End.CENSORED);
  }

  /**
   * It was not reached, and cannot be. Such a trial stays at risk for ever, as trials with a
   * competing event do in the subdistribution of Fine and Gray (JASA 94, 1999). Censoring it where
   * it ended would count it as if it went on like those that did not diverge.
   */
  public static FollowUp never() {
    return new FollowUp(Double.POSITIVE_INFINITY, End.CENSORED);
  }

  boolean isReached() {
    return end == End.REACHED;
  }
}
