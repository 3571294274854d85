package org.sweep.schedule;

import java.io.Serializable;
import java.util.Set;
import org.sweep.trial.Batch;

/**
 * What a task gets.
 *
 * @param batch what it runs
 * @param avoided executors that may send it away, since it failed there
 */
record Assignment(Batch batch, Set<String> avoided) implements Serializable {
  /** Copies the executors. */
  Assignment {
    avoided = Set.copyOf(avoided);
  }
}
