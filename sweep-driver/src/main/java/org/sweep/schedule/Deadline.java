package org.sweep.schedule;

import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.sweep.trial.Trial;

/**
 * When a task is cancelled that does not end by itself. A trial looks at its time limit between two
 * steps; the driver steps in where a step does not end, after some time for the last step and the
 * commit. A batch of several trials gets far more time than they are expected to take; if that is
 * not enough, it is cut into halves, which costs time but harms no trial.
 *
 * @param timeLimit of each trial; zero if there is none
 */
record Deadline(Duration timeLimit) {
  private static final Duration FOR_LAST_STEP = Duration.ofSeconds(10);
  private static final int PATIENCE = 20;
  private static final double NANOSECONDS = 1e9;

  /**
   * How long the task of a run may take; zero if there is no limit.
   *
   * @param seconds what a trial is expected to take
   */
  Duration of(Run run, ToDoubleFunction<Trial> seconds) {
    if (timeLimit.isZero()) {
      return Duration.ZERO;
    }
    int trials = run.batch().trials().size();
    double expected = run.batch().trials().stream().mapToDouble(seconds).sum();
    Duration patient = Duration.ofNanos((long) (PATIENCE * expected * NANOSECONDS));
    Duration all = timeLimit.multipliedBy(trials);
    Duration enough = patient.compareTo(all) < 0 ? patient : all;
    return (enough.compareTo(timeLimit) < 0 ? timeLimit : enough).plus(FOR_LAST_STEP);
  }
}
