package org.sweep.watch;

import java.io.Serializable;
import java.util.List;

/**
 * The trials that an executor runs at a moment, all of them: what it tells the driver.
 *
 * @param executor the executor's id in Spark
 * @param seconds since the executor began to watch
 * @param steps updates that its trials have made since then, as far as they are recorded
 * @param trials what runs
 */
public record ExecutorSample(String executor, double seconds, long steps, List<TrialSample> trials)
    implements Serializable {
  /** Copies the trials. */
  public ExecutorSample {
    trials = List.copyOf(trials);
  }
}
