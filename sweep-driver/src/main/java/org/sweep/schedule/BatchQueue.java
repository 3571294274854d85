package org.sweep.schedule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.sweep.trial.Batch;

/**
 * Batches that wait. What is left of a batch that failed comes back and goes first, so the queue is
 * at its end only when nothing waits and nothing runs.
 */
final class BatchQueue {
  private final Iterator<Batch> planned;
  private final Deque<Batch> pieces = new ArrayDeque<>();
  private int running;

  BatchQueue(Iterator<Batch> planned) {
    this.planned = planned;
  }

  /**
   * The next batch, which the caller must hand to {@link #ended}; empty when there will be none.
   *
   * @throws InterruptedException if interrupted while it waits for what others may bring back
   */
  synchronized Optional<Batch> take() throws InterruptedException {
    while (pieces.isEmpty() && !planned.hasNext() && running > 0) {
      wait();
    }
    if (pieces.isEmpty() && !planned.hasNext()) {
      return Optional.empty();
    }
    running++;
    return Optional.of(pieces.isEmpty() ? planned.next() : pieces.removeFirst());
  }

  /** A batch that was taken has ended, and this is left of it. */
  synchronized void ended(List<Batch> left) {
    running--;
    pieces.addAll(left);
    notifyAll();
  }
}
