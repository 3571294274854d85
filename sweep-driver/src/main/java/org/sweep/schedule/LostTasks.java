package org.sweep.schedule;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.apache.spark.ExceptionFailure;
import org.apache.spark.TaskFailedReason;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.TaskInfo;
import org.sweep.output.Ending.Place;
import org.sweep.run.TrialRunner;
import org.sweep.schedule.BatchFailure.Kind;

/** Hears from Spark what became of tasks that could not answer. */
final class LostTasks extends SparkListener {
  private static final int LOOKS = 100;
  private static final long MILLISECONDS_BETWEEN_LOOKS = 50;

  /** Tasks that are lost together are told of one after another. */
  private static final long MILLISECONDS_FOR_OTHERS = 200;

  /** From a task's end to the time at which Spark says that it ended, at most. */
  private static final long MILLISECONDS_TO_TELL = 2000;

  /** The first failure of each; another attempt may be lost with another executor. */
  private final ConcurrentMap<Integer, BatchFailure> byStage = new ConcurrentHashMap<>();

  private final ConcurrentMap<String, Set<Integer>> stagesByExecutor = new ConcurrentHashMap<>();

  /** When a task of an executor ran out of memory: the executor ends, though not at once. */
  private final ConcurrentMap<String, Long> exhaustedSince = new ConcurrentHashMap<>();

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    if (end.reason() instanceof TaskFailedReason reason) {
      BatchFailure failure = failure(reason, end.taskInfo());
      byStage.putIfAbsent(end.stageId(), failure);
      if (failure.kind() != Kind.EXECUTOR_TAKEN) {
        stagesByExecutor
            .computeIfAbsent(failure.executor(), absent -> ConcurrentHashMap.newKeySet())
            .add(end.stageId());
      }
      if (reason instanceof ExceptionFailure && failure.error().contains("OutOfMemoryError")) {
        exhaustedSince.putIfAbsent(failure.executor(), end.taskInfo().finishTime());
      }
    }
  }

  private BatchFailure failure(TaskFailedReason reason, TaskInfo task) {
    boolean isVictim = !reason.countTowardsTaskFailures() || isLaunchedOnDying(task);
    Kind kind = isVictim ? Kind.EXECUTOR_TAKEN : Kind.EXECUTOR_LOST;
    String text = reason.toErrorString();
    Place driver = TrialRunner.place();
    Place place = new Place(task.host(), driver.device(), driver.backend(), driver.codeVersion());
    return new BatchFailure(
        kind, BatchFailure.UNKNOWN, LossReason.of(text), text, place, task.executorId());
  }

  /**
   * Spark frees the slot of a task that ran out of memory before it tells of that, and before the
   * executor ends.
   */
  private boolean isLaunchedOnDying(TaskInfo task) {
    Long since = exhaustedSince.get(task.executorId());
    return since != null && task.launchTime() >= since - MILLISECONDS_TO_TELL;
  }

  /**
   * What became of the task of a stage; empty if Spark does not tell within some seconds.
   *
   * @throws InterruptedException if interrupted while it waits
   */
  Optional<BatchFailure> of(int stage) throws InterruptedException {
    for (int look = 0; look < LOOKS && !byStage.containsKey(stage); look++) {
      TimeUnit.MILLISECONDS.sleep(MILLISECONDS_BETWEEN_LOOKS);
    }
    TimeUnit.MILLISECONDS.sleep(MILLISECONDS_FOR_OTHERS);
    return Optional.ofNullable(byStage.remove(stage)).map(this::judged);
  }

  /** Whoever was the only one on its executor took it down, unless somebody outside did. */
  private BatchFailure judged(BatchFailure failure) {
    boolean isLost = failure.kind() == Kind.EXECUTOR_LOST;
    return isLost && stagesByExecutor.get(failure.executor()).size() == 1
        ? failure.of(Kind.EXECUTOR_LOST_ALONE)
        : failure;
  }
}
