package org.sweep.analysis.scan;

import java.io.Serializable;

/** What is kept of the step rows of one trial. Filled by one task, sent to another. */
public interface Tally extends Serializable {
  /** The id of the trial. */
  String trial();

  /** Takes the rows of the batch's run, all of this trial. */
  void add(StepBatch rows);
}
