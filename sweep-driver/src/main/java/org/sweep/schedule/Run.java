package org.sweep.schedule;

import java.util.Set;
import java.util.TreeSet;
import org.sweep.trial.Batch;

/**
 * A batch that is to be run, with what came of its trials before.
 *
 * @param batch what is run
 * @param errors how often it threw, alone in its batch
 * @param losses how often its executor was lost
 * @param lossesAlone how often while it ran nothing else
 * @param avoided executors on which it threw
 */
record Run(Batch batch, int errors, int losses, int lossesAlone, Set<String> avoided) {
  /** A batch is under suspicion once its executor was lost this often. */
  static final int LOSSES_BEFORE_SUSPICION = 2;

  /** Copies the executors. */
  Run {
    avoided = Set.copyOf(avoided);
  }

  /** A batch that was never run. */
  static Run first(Batch batch) {
    return new Run(batch, 0, 0, 0, Set.of());
  }

  /** Whether it may have taken executors down, so that only one such batch is in flight. */
  boolean isSuspect() {
    return losses >= LOSSES_BEFORE_SUSPICION;
  }

  /**
   * Whether it must run while nothing else does, so that only it can be to blame: it was lost again
   * as a suspect, and others ran beside it. That is after all others, since it waits for them.
   */
  boolean isExclusive() {
    return losses > LOSSES_BEFORE_SUSPICION && lossesAlone < losses - LOSSES_BEFORE_SUSPICION;
  }

  /** Whether it is one trial. */
  boolean isSingle() {
    return batch.trials().size() == 1;
  }

  /** The same trials again after an executor was taken away. */
  Run again() {
    return new Run(begun(), errors, losses, lossesAlone, avoided);
  }

  /** The same trials again after an error on {@code executor}. */
  Run afterError(String executor) {
    Set<String> executors = new TreeSet<>(avoided);
    executors.add(executor);
    return new Run(begun(), errors + 1, losses, lossesAlone, executors);
  }

  /**
   * The same trials again after their executor was lost.
   *
   * @param alone whether it ran nothing else
   */
  Run afterLoss(boolean alone) {
    return new Run(begun(), errors, losses + 1, lossesAlone + (alone ? 1 : 0), avoided);
  }

  /**
   * Some of its trials.
   *
   * @param from position of the first
   * @param to position after the last
   * @param attempts 1 if they were begun, else 0
   */
  Run part(int from, int to, int attempts) {
    return new Run(batch.part(from, to, attempts), 0, losses, lossesAlone, avoided);
  }

  private Batch begun() {
    return batch.part(0, batch.trials().size(), 1);
  }
}
