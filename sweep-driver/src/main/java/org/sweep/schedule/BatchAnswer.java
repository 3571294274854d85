package org.sweep.schedule;

import java.io.Serializable;
import java.util.List;
import org.sweep.trial.TrialResult;

/** What comes of a task. A task answers; it fails only together with its executor. */
sealed interface BatchAnswer extends Serializable {
  /**
   * All rows are committed.
   *
   * @param results one for each trial, in the order of the batch
   */
  record Done(List<TrialResult> results) implements BatchAnswer {}

  /** Nothing is committed. */
  record Failed(BatchFailure failure) implements BatchAnswer {}

  /** The task is not the first one at its batch: Spark began it again on its own account. */
  record BegunAgain(int stage) implements BatchAnswer {}

  /** The task came to an executor that it should avoid. */
  record SentAway() implements BatchAnswer {}
}
