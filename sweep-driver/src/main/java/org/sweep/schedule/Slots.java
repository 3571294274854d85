package org.sweep.schedule;

import org.apache.spark.api.java.JavaSparkContext;

/** Tasks that can run at the same time, by the executors that are there at the moment. */
final class Slots {
  private final JavaSparkContext spark;
  private final int coresPerTask;

  Slots(JavaSparkContext spark) {
    this.spark = spark;
    this.coresPerTask = spark.getConf().getInt("spark.task.cpus", 1);
  }

  /** At least 1: on a cluster, executors may come later, or come back. */
  int count() {
    return Math.max(1, spark.defaultParallelism() / coresPerTask);
  }
}
