package org.sweep.schedule;

import java.util.function.Consumer;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/**
 * Sees that executors end again and again before they run anything, as with settings that their JVM
 * refuses. Spark would bring new ones for ever.
 */
final class DyingExecutors extends SparkListener {
  /** So many in a row, without a task that runs or begins. */
  static final int MOST = 20;

  private final Consumer<String> hopeless;
  private int running;
  private int dead;

  /**
   * Sees nothing yet.
   *
   * @param hopeless gets a sentence, once
   */
  DyingExecutors(Consumer<String> hopeless) {
    this.hopeless = hopeless;
  }

  @Override
  public void onTaskStart(SparkListenerTaskStart start) {
    running++;
    dead = 0;
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    running--;
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    removed(removed.reason());
  }

  /** An executor is gone. */
  void removed(String reason) {
    if (running > 0) {
      return;
    }
    dead++;
    if (dead == MOST) {
      hopeless.accept(
          "%d executors in a row ended before they ran anything, the last one: %s; see their stderr"
              .formatted(MOST, LossReason.of(reason)));
    }
  }
}
