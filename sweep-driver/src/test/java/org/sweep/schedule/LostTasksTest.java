package org.sweep.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.ExceptionFailure;
import org.apache.spark.ExecutorLostFailure;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskFailedReason;
import org.apache.spark.TaskState;
import org.apache.spark.executor.ExecutorMetrics;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.TaskInfo;
import org.apache.spark.scheduler.TaskLocality;
import org.junit.jupiter.api.Test;
import org.sweep.schedule.BatchFailure.Kind;

class LostTasksTest {
  private final LostTasks lostTasks = new LostTasks();

  @Test
  void blamesTheOnlyOneOnItsExecutor() throws InterruptedException {
    ends(1, task("7", 100, 200), lost(18));

    BatchFailure failure = lostTasks.of(1).orElseThrow();

    assertThat(failure.kind()).isEqualTo(Kind.EXECUTOR_LOST_ALONE);
    assertThat(failure.reason()).isEqualTo("its executor exited with code 18");
  }

  @Test
  void suspectsAllThatAnExecutorRanWhenItEnded() throws InterruptedException {
    ends(1, task("7", 100, 200), lost(52));
    ends(2, task("7", 150, 200), lost(52));

    assertThat(lostTasks.of(1).orElseThrow().kind()).isEqualTo(Kind.EXECUTOR_LOST);
    assertThat(lostTasks.of(2).orElseThrow().kind()).isEqualTo(Kind.EXECUTOR_LOST);
  }

  @Test
  void holdsATaskBlamelessThatCameToAnExecutorOutOfMemory() throws InterruptedException {
    ends(1, task("7", 5000, 10_000), outOfMemory());
    ends(2, task("7", 9500, 11_000), lost(52));

    assertThat(lostTasks.of(2).orElseThrow().kind()).isEqualTo(Kind.EXECUTOR_TAKEN);
    assertThat(lostTasks.of(1).orElseThrow().kind()).isEqualTo(Kind.EXECUTOR_LOST_ALONE);
  }

  @Test
  void suspectsATaskThatWasThereWhenMemoryRanOut() throws InterruptedException {
    ends(1, task("7", 5000, 10_000), outOfMemory());
    ends(2, task("7", 7000, 11_000), lost(52));

    assertThat(lostTasks.of(2).orElseThrow().kind()).isEqualTo(Kind.EXECUTOR_LOST);
    assertThat(lostTasks.of(1).orElseThrow().kind()).isEqualTo(Kind.EXECUTOR_LOST);
  }

  @Test
  void anExecutorOutOfMemoryExcusesNoOther() throws InterruptedException {
    ends(1, task("7", 5000, 10_000), outOfMemory());
    ends(2, task("8", 10_000, 11_000), lost(18));

    assertThat(lostTasks.of(2).orElseThrow().kind()).isEqualTo(Kind.EXECUTOR_LOST_ALONE);
  }

  private void ends(int stage, TaskInfo task, TaskFailedReason reason) {
    lostTasks.onTaskEnd(
        new SparkListenerTaskEnd(
            stage, 0, "ResultTask", reason, task, new ExecutorMetrics(), null));
  }

  private static TaskInfo task(String executor, long launched, long finished) {
    TaskInfo task =
        new TaskInfo(0, 0, 0, 0, launched, executor, "host", TaskLocality.PROCESS_LOCAL(), false);
    task.markFinished(TaskState.FAILED(), finished);
    return task;
  }

  private static TaskFailedReason lost(int code) {
    String reason = "Command exited with code " + code;
    return new ExecutorLostFailure(
        "7", true, new SparkConf(false).set("reason", reason).getOption("reason"));
  }

  private static TaskFailedReason outOfMemory() {
    return new ExceptionFailure(new OutOfMemoryError("Java heap space"), null);
  }
}
