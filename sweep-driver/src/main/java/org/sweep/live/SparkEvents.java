package org.sweep.live;

import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/** Which tasks and executors are alive, as Spark tells. */
final class SparkEvents extends SparkListener {
  private final SweepState state;

  SparkEvents(SweepState state) {
    this.state = state;
  }

  @Override
  public void onTaskStart(SparkListenerTaskStart event) {
    state.taskBegan(event.taskInfo().taskId());
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd event) {
    state.taskEnded(event.taskInfo().taskId());
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved event) {
    state.executorLost(event.executorId());
  }
}
