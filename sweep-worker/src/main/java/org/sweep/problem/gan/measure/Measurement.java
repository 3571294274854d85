package org.sweep.problem.gan.measure;

import org.sweep.trial.StepRecord;

/** Measures one group of metrics, for one trial on one thread. */
public interface Measurement {
  /**
   * Puts its metrics into a record.
   *
   * @param networks what is measured
   * @param record where they go
   * @param column the place of the first
   */
  void measure(Snapshot networks, StepRecord record, int column);
}
