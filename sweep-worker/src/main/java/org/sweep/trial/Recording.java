package org.sweep.trial;

import java.io.Serializable;

/**
 * Which steps become rows.
 *
 * @param every a step is recorded when it is a multiple of this; the last step and every step with
 *     further metrics always are
 */
public record Recording(long every) implements Serializable {
  /** Refuses a cadence below one step. */
  public Recording {
    if (every < 1) {
      throw new IllegalArgumentException("record.every must be >= 1, but was " + every);
    }
  }

  /** Whether {@code step} is on the cadence. */
  public boolean includes(long step) {
    return step % every == 0;
  }
}
