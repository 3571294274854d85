package org.sweep.watch;

import java.io.Serializable;
import java.util.List;

/**
 * A running trial as it was last recorded.
 *
 * @param task the Spark task that runs it, by its number in the application: another attempt at the
 *     trial has another
 * @param trial the trial's id
 * @param label the trial in the words of its study
 * @param step the last recorded step
 * @param steps updates of a run to its end
 * @param losses the players' losses at that step, in the game's order; one that is being recorded
 *     at this very moment may be of the step after
 */
public record TrialSample(
    long task, String trial, String label, long step, long steps, List<Loss> losses)
    implements Serializable {
  /** Copies the losses. */
  public TrialSample {
    losses = List.copyOf(losses);
  }

  /**
   * A player's loss.
   *
   * @param name its column
   * @param value may be NaN or infinite
   */
  public record Loss(String name, double value) implements Serializable {}
}
