package org.sweep.trial;

import java.io.Serializable;

/**
 * What is kept of a trial: which steps become rows, and whether its network is stored at its end.
 * The network is no part of a trial's id, since it changes no row.
 *
 * @param every a step is recorded when it is a multiple of this; the last step and every step with
 *     further metrics always are
 * @param network whether the trained network is stored
 */
public record Recording(long every, Network network) implements Serializable {
  /** What becomes of the network of a trial that completed or plateaued. */
  public enum Network {
    /** It becomes an artifact. */
    STORED,
    /** It is gone with the trial. */
    DROPPED
  }

  /** Refuses a cadence below one step. */
  public Recording {
    if (every < 1) {
      throw new IllegalArgumentException("record.every must be >= 1, but was " + every);
    }
  }

  /** A recording of rows alone. */
  public Recording(long every) {
    this(every, Network.DROPPED);
  }

  /** Whether {@code step} is on the cadence. */
  public boolean includes(long step) {
    return step % every == 0;
  }

  /** Whether the network becomes an artifact. */
  public boolean storesNetwork() {
    return network == Network.STORED;
  }
}
