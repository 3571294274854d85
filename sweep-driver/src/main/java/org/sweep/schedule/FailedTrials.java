package org.sweep.schedule;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.sweep.output.Ending;
import org.sweep.output.Ending.Place;
import org.sweep.run.TrialRunner;
import org.sweep.schema.Metric;
import org.sweep.store.ResultStore;
import org.sweep.trial.Outcome;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/** Writes the rows of trials that could not write their own. */
final class FailedTrials {
  private final ResultStore store;
  private final List<Metric> metrics;

  FailedTrials(ResultStore store, List<Metric> metrics) {
    this.store = store;
    this.metrics = List.copyOf(metrics);
  }

  /** Commits the row of a trial that failed on an executor. */
  TrialResult record(Trial trial, TrialFailure failure) throws IOException {
    return record(trial, failure.getCause(), failure.attempts(), failure.place());
  }

  /** Commits the row of a trial whose executor did not live to tell; the place is the driver's. */
  TrialResult record(Trial trial, Throwable error) throws IOException {
    return record(trial, error, 1, TrialRunner.place());
  }

  private TrialResult record(Trial trial, Throwable error, int attempts, Place place)
      throws IOException {
    String reason = error.toString().lines().findFirst().orElse("unknown error");
    Outcome outcome = new Outcome.Failed(reason, stackTrace(error));
    store.commitFailure(trial, metrics, new Ending(outcome, 0, 0, attempts, place));
    return new TrialResult(trial.id(), outcome, 0, 0);
  }

  private static String stackTrace(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
