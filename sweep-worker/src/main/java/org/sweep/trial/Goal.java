package org.sweep.trial;

import java.io.Serializable;

/** How far an attempt takes a trial, and what becomes of it there if it has not ended before. */
public sealed interface Goal extends Serializable {
  /** To its end. */
  Goal END = new End();

  /** The last step that is evaluated. */
  long last();

  /** What is said of a trial that gets there; a trial whose last step comes first has ended. */
  Outcome outcome();

  /** The trial runs until it ends of itself. */
  record End() implements Goal {
    @Override
    public long last() {
      return Long.MAX_VALUE;
    }

    @Override
    public Outcome outcome() {
      throw new IllegalStateException("a trial must end before it makes 2^63 updates");
    }
  }

  /**
   * The trial pauses after a rung: its whole state is kept, and nothing is committed.
   *
   * @param last the step of the rung
   */
  record Pause(long last) implements Goal {
    @Override
    public Outcome outcome() {
      return new Outcome.Paused(last);
    }
  }

  /**
   * The trial ends after a rung, with the rows until there: it was pruned.
   *
   * @param last the step of the rung
   * @param reason one sentence
   */
  record Prune(long last, String reason) implements Goal {
    @Override
    public Outcome outcome() {
      return new Outcome.Pruned(last, reason);
    }
  }
}
