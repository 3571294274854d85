package org.sweep.schedule;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.sweep.output.Ending;
import org.sweep.store.ResultStore;
import org.sweep.trial.Batch;
import org.sweep.trial.Outcome;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/** Writes the rows of trials that could not write their own. */
final class FailedTrials {
  private final ResultStore store;

  FailedTrials(ResultStore store) {
    this.store = store;
  }

  /** Commits the row of the only trial of a batch that failed. */
  TrialResult record(Batch batch, BatchFailure failure) throws IOException {
    Trial trial = batch.trials().get(0);
    Throwable error = failure.error();
    String reason = error.toString().lines().findFirst().orElse("unknown error");
    Outcome outcome = new Outcome.Failed(reason, stackTrace(error));
    int attempts = batch.earlierAttempts() + failure.attempts();
    store.commitFailure(trial, new Ending(outcome, 0, 0, attempts, failure.place()));
    return new TrialResult(trial.id(), outcome, 0, 0);
  }

  private static String stackTrace(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
