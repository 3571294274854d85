package org.sweep.schedule;

import java.io.IOException;
import java.time.Duration;
import org.sweep.output.Ending;
import org.sweep.schedule.BatchFailure.Kind;
import org.sweep.store.ResultStore;
import org.sweep.trial.Batch;
import org.sweep.trial.Outcome;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/** Quarantine: writes the rows of trials that were given up, with the true reason. */
final class FailedTrials {
  private static final double NANOSECONDS = 1e9;

  private final ResultStore store;
  private final Duration timeLimit;

  /**
   * A quarantine.
   *
   * @param store the result directory
   * @param timeLimit of each trial; zero if there is none
   */
  FailedTrials(ResultStore store, Duration timeLimit) {
    this.store = store;
    this.timeLimit = timeLimit;
  }

  /** Commits the row of the only trial of a run that is given up. */
  TrialResult record(Run run, BatchFailure failure) throws IOException {
    Batch batch = run.batch();
    Trial trial = batch.trials().get(0);
    Outcome outcome = outcome(run, failure);
    double seconds = failure.kind() == Kind.OVERTIME ? timeLimit.toNanos() / NANOSECONDS : 0;
    int attempts = batch.earlierAttempts() + 1;
    store.commitFailure(trial, new Ending(outcome, 0, seconds, attempts, failure.place()));
    return new TrialResult(trial.id(), outcome, 0, seconds);
  }

  private Outcome outcome(Run run, BatchFailure failure) {
    return switch (failure.kind()) {
      case OVERTIME -> Outcome.TimedOut.unresponsive(timeLimit);
      case THROWN, STORE -> new Outcome.Failed(failure.reason(), failure.error());
      case EXECUTOR_LOST, EXECUTOR_LOST_ALONE, EXECUTOR_TAKEN ->
          new Outcome.Failed(
              "%s; that happened %d times".formatted(failure.reason(), run.losses() + 1),
              failure.error());
    };
  }
}
