package org.sweep.schedule;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/** A trial as a Spark job of one task, named after the trial in Spark's UI. */
final class TrialJob {
  private final JavaSparkContext spark;
  private final TrialTask task;
  private final FailedTrials failedTrials;

  TrialJob(JavaSparkContext spark, TrialTask task, FailedTrials failedTrials) {
    this.spark = spark;
    this.task = task;
    this.failedTrials = failedTrials;
  }

  /**
   * Runs a trial to its end, which may be failure.
   *
   * @throws IOException if the sweep itself cannot go on
   * @throws InterruptedException if this thread is interrupted; the job is cancelled
   */
  TrialResult run(Trial trial) throws IOException, InterruptedException {
    spark.setJobDescription(trial.study() + ": " + TrialNames.of(trial));
    JavaFutureAction<List<TrialResult>> job =
        spark.parallelize(List.of(trial), 1).map(task).collectAsync();
    try {
      return job.get().get(0);
    } catch (InterruptedException e) {
      job.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      return afterFailure(trial, e.getCause());
    }
  }

  /** Spark reports a failed task as its own exception; any other error is the sweep's. */
  private TrialResult afterFailure(Trial trial, Throwable error) throws IOException {
    if (spark.sc().isStopped() || !(error instanceof SparkException)) {
      throw new IOException("Spark cannot run trials: " + error.getMessage(), error);
    }
    return error.getCause() instanceof TrialFailure failure
        ? failedTrials.record(trial, failure)
        : failedTrials.record(trial, error);
  }
}
