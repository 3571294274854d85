package org.sweep.trial;

import java.io.Serializable;
import java.util.List;

/**
 * What the driver learns of a finished trial, or of one that paused; everything else is in the
 * tables.
 *
 * @param trial the trial's id
 * @param outcome how it ended, or {@link Outcome.Paused}
 * @param steps updates made
 * @param seconds wall time of training, reading and writing included
 * @param standings its standing at each of its {@link Rungs}; meaningful up to {@code steps}
 */
public record TrialResult(
    ContentId trial, Outcome outcome, long steps, double seconds, List<Standing> standings)
    implements Serializable {
  /** Copies the standings. */
  public TrialResult {
    standings = List.copyOf(standings);
  }

  /** The result of a trial that is not compared with others while it runs. */
  public TrialResult(ContentId trial, Outcome outcome, long steps, double seconds) {
    this(trial, outcome, steps, seconds, List.of());
  }

  /** Whether the trial only paused: it has no rows yet, and goes on. */
  public boolean isPaused() {
    return outcome instanceof Outcome.Paused;
  }
}
