package org.sweep.analysis.scan;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Which trials are read, and into what.
 *
 * @param <T> what is kept of a trial
 */
public interface Tallies<T extends Tally> extends Serializable {
  /** Names of the metrics that are read, in the order of their numbers in {@link StepBatch}. */
  List<String> metrics();

  /** An empty tally of a trial; none if the trial is passed over. */
  Optional<T> begin(String trial);
}
