package org.sweep.schedule;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.spark.SparkException;
import org.apache.spark.SparkJobInfo;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.JavaSparkStatusTracker;
import org.sweep.resource.SparkMessage;
import org.sweep.run.TrialRunner;
import org.sweep.run.Workplace;
import org.sweep.schedule.BatchAnswer.BegunAgain;
import org.sweep.schedule.BatchAnswer.Done;
import org.sweep.schedule.BatchAnswer.Failed;
import org.sweep.schedule.BatchAnswer.SentAway;
import org.sweep.schedule.BatchFailure.Kind;
import org.sweep.trial.Batch;

/** Runs batches as Spark jobs of one task, named after their trials in Spark's UI. */
final class BatchJob {
  /** How often a batch may come to an executor that it should avoid before that one must do. */
  private static final int MOST_TIMES_SENT_AWAY = 20;

  private static final long MILLISECONDS_AWAY = 200;

  private final JavaSparkContext spark;
  private final BatchTask task;
  private final LostTasks lostTasks = new LostTasks();

  /** Jobs at {@code workplace}. */
  BatchJob(JavaSparkContext spark, Workplace workplace) {
    this.spark = spark;
    boolean isSpeculative = spark.getConf().getBoolean("spark.speculation", false);
    this.task = new BatchTask(workplace, !isSpeculative);
    spark.sc().addSparkListener(lostTasks);
  }

  /** Hears no more from Spark. */
  void close() {
    spark.sc().removeSparkListener(lostTasks);
  }

  /**
   * Runs a batch until its rows are committed, or until it is known that they will not be.
   *
   * @param limit how long its task may run; zero if there is no limit
   * @return {@link Done} or {@link Failed}
   * @throws IOException if the sweep itself cannot go on
   * @throws InterruptedException if this thread is interrupted; the job is cancelled
   */
  BatchAnswer run(Run run, Duration limit) throws IOException, InterruptedException {
    Set<String> avoided = hasChoice() ? run.avoided() : Set.of();
    for (int times = 0; times < MOST_TIMES_SENT_AWAY; times++) {
      BatchAnswer answer = run(new Assignment(run.batch(), avoided), limit);
      if (!(answer instanceof SentAway)) {
        return answer;
      }
      TimeUnit.MILLISECONDS.sleep(MILLISECONDS_AWAY);
    }
    return run(new Assignment(run.batch(), Set.of()), limit);
  }

  /** Spark lists the driver beside its executors. */
  private boolean hasChoice() {
    return spark.sc().statusTracker().getExecutorInfos().length > 2;
  }

  private BatchAnswer run(Assignment assignment, Duration limit)
      throws IOException, InterruptedException {
    Batch batch = assignment.batch();
    String description = batch.trials().get(0).study() + ": " + TrialNames.of(batch);
    spark.setJobGroup(batch.id().text(), description, true);
    JavaFutureAction<List<BatchAnswer>> job =
        spark.parallelize(List.of(assignment), 1).map(task).collectAsync();
    try {
      Optional<BatchAnswer> answer = answer(job, limit);
      if (answer.isEmpty()) {
        job.cancel(true);
        return new Failed(failure(Kind.OVERTIME, "it did not end by itself", ""));
      }
      return answer.get() instanceof BegunAgain again ? lost(again) : answer.get();
    } catch (InterruptedException e) {
      job.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      return unanswered(e.getCause());
    }
  }

  /** Empty if the limit passed. */
  private Optional<BatchAnswer> answer(JavaFutureAction<List<BatchAnswer>> job, Duration limit)
      throws InterruptedException, ExecutionException {
    if (limit.isZero()) {
      return Optional.of(job.get().get(0));
    }
    long running = 0;
    while (running < limit.toSeconds()) {
      try {
        return Optional.of(job.get(1, TimeUnit.SECONDS).get(0));
      } catch (TimeoutException e) {
        running += isRunning(job) ? 1 : 0;
      }
    }
    return Optional.empty();
  }

  private boolean isRunning(JavaFutureAction<?> job) {
    JavaSparkStatusTracker tracker = spark.statusTracker();
    for (int id : job.jobIds()) {
      SparkJobInfo info = tracker.getJobInfo(id);
      if (info != null && hasActiveTask(info.stageIds())) {
        return true;
      }
    }
    return false;
  }

  private boolean hasActiveTask(int[] stages) {
    JavaSparkStatusTracker tracker = spark.statusTracker();
    return IntStream.of(stages)
        .mapToObj(tracker::getStageInfo)
        .anyMatch(stage -> stage != null && stage.numActiveTasks() > 0);
  }

  private BatchAnswer lost(BegunAgain again) throws InterruptedException {
    String unknown = "its executor was lost, and Spark does not say why";
    return new Failed(
        lostTasks.of(again.stage()).orElse(failure(Kind.EXECUTOR_LOST, unknown, unknown)));
  }

  /** Spark reports a task that it gave up as its own exception; any other error is the sweep's. */
  private BatchAnswer unanswered(Throwable error) throws IOException {
    if (spark.sc().isStopped() || !(error instanceof SparkException)) {
      throw new IOException("Spark cannot run trials: " + SparkMessage.of(error), error);
    }
    String text = error.getMessage();
    return new Failed(failure(Kind.EXECUTOR_LOST, LossReason.of(text), text));
  }

  private static BatchFailure failure(Kind kind, String reason, String error) {
    return new BatchFailure(kind, BatchFailure.UNKNOWN, reason, error, TrialRunner.place(), "");
  }
}
