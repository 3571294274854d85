package org.sweep.train;

import java.io.IOException;
import org.sweep.trial.StepRecord;

/** Where step records go. */
@FunctionalInterface
public interface StepSink {
  /**
   * Takes a record, which the loop reuses afterwards.
   *
   * @throws IOException if it cannot be written
   */
  void accept(StepRecord record) throws IOException;
}
