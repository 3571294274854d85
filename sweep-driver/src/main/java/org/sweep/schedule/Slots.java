package org.sweep.schedule;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.sweep.resource.SlotsPerExecutor;

/** Tasks that can run at the same time, by the executors that are there at the moment. */
public final class Slots {
  private final JavaSparkContext spark;
  private final SparkConf settings;

  /** The slots of an application. */
  public Slots(JavaSparkContext spark) {
    this.spark = spark;
    this.settings = spark.getConf();
  }

  /** At least 1: on a cluster, executors may come later, or come back. */
  public int count() {
    int executors = Math.max(1, spark.sc().statusTracker().getExecutorInfos().length - 1);
    int cores = spark.defaultParallelism() / executors; // The driver is listed beside executors.
    return Math.max(1, executors * SlotsPerExecutor.of(settings, cores).slots());
  }
}
