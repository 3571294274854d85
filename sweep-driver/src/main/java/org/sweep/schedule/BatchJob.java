package org.sweep.schedule;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.sweep.output.StoreFailure;
import org.sweep.run.TrialRunner;
import org.sweep.trial.Batch;
import org.sweep.trial.TrialResult;

/** A batch as a Spark job of one task, named after its trials in Spark's UI. */
final class BatchJob {
  private final JavaSparkContext spark;
  private final BatchTask task;

  BatchJob(JavaSparkContext spark, BatchTask task) {
    this.spark = spark;
    this.task = task;
  }

  /**
   * Runs a batch until its rows are committed.
   *
   * @return a result for each trial, in the order of the batch
   * @throws BatchFailure if Spark gave it up
   * @throws IOException if the sweep itself cannot go on
   * @throws InterruptedException if this thread is interrupted; the job is cancelled
   */
  List<TrialResult> run(Batch batch) throws BatchFailure, IOException, InterruptedException {
    spark.setJobDescription(batch.trials().get(0).study() + ": " + TrialNames.of(batch));
    JavaFutureAction<List<List<TrialResult>>> job =
        spark.parallelize(List.of(batch), 1).map(task).collectAsync();
    try {
      return job.get().get(0);
    } catch (InterruptedException e) {
      job.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  /**
   * Spark reports a failed task as its own exception; any other error is the sweep's. If the
   * executor did not live to tell, the place is the driver's and one attempt is known of.
   */
  private BatchFailure failure(Throwable error) throws IOException {
    if (spark.sc().isStopped() || !(error instanceof SparkException)) {
      throw new IOException("Spark cannot run trials: " + error.getMessage(), error);
    }
    if (error.getCause() instanceof BatchFailure failure
        && failure.getCause() instanceof StoreFailure store) {
      throw store;
    }
    return error.getCause() instanceof BatchFailure failure
        ? failure
        : new BatchFailure(TrialRunner.place(), 1, error);
  }
}
