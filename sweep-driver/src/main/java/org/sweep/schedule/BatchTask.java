package org.sweep.schedule;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.sweep.output.Ending.Place;
import org.sweep.resource.AssignedDevice;
import org.sweep.run.Attempt;
import org.sweep.run.TrialError;
import org.sweep.run.TrialRunner;
import org.sweep.run.TrialWatch;
import org.sweep.run.Workplace;
import org.sweep.trial.Batch;
import org.sweep.trial.ContentId;
import org.sweep.trial.Device;
import org.sweep.watch.ExecutorWatch;

/**
 * What an executor does with a batch. Whatever happens is an answer, so that the driver and not
 * Spark decides what is tried again; only an executor that ends leaves none.
 */
final class BatchTask implements Function<Assignment, BatchAnswer> {
  private static final long serialVersionUID = 1L;
  private static final String LOCAL_EXECUTOR = "driver";

  /** Batches at work in this JVM, by their ids. */
  private static final Set<ContentId> AT_WORK = ConcurrentHashMap.newKeySet();

  private final Workplace workplace;
  private final boolean isOnce;

  /**
   * The task of all batches at {@code workplace}.
   *
   * @param isOnce whether a task that Spark begins again, after its executor was lost, runs nothing
   */
  BatchTask(Workplace workplace, boolean isOnce) {
    this.workplace = workplace;
    this.isOnce = isOnce;
  }

  /** Whether a task in this JVM is at work on {@code batch}: that of a cancelled job may be. */
  static boolean isAtWork(Batch batch) {
    return AT_WORK.contains(batch.id());
  }

  @Override
  public BatchAnswer call(Assignment assignment) {
    ContentId batch = assignment.batch().id();
    AT_WORK.add(batch);
    try {
      return answer(assignment);
    } finally {
      AT_WORK.remove(batch);
    }
  }

  private BatchAnswer answer(Assignment assignment) {
    TaskContext task = TaskContext.get();
    if (isOnce && task.attemptNumber() > 0) {
      return new BatchAnswer.BegunAgain(task.stageId());
    }
    String executor = SparkEnv.get().executorId();
    if (assignment.avoided().contains(executor)) {
      return new BatchAnswer.SentAway();
    }
    Device device = AssignedDevice.of(task);
    String name = task.stageId() + "-" + task.taskAttemptId();
    Attempt attempt = new Attempt(task.attemptNumber() + 1, name, device);
    try {
      TrialWatch watch = ExecutorWatch.ofTask(task.taskAttemptId(), TrialNames::of);
      return new BatchAnswer.Done(
          TrialRunner.at(workplace).run(assignment.batch(), attempt, watch));
    } catch (TrialError
        | IOException
        | RuntimeException
        | StackOverflowError
        | LinkageError
        | AssertionError e) {
      return failed(e, device, executor);
    } catch (OutOfMemoryError e) {
      if (executor.equals(LOCAL_EXECUTOR)) {
        return failed(e, device, executor);
      }
      throw e;
    }
  }

  private static BatchAnswer failed(Throwable error, Device device, String executor) {
    Place place = TrialRunner.place().withDevice(device);
    return new BatchAnswer.Failed(BatchFailure.of(error, place, executor));
  }
}
