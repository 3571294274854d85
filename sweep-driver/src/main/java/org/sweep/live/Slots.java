package org.sweep.live;

import java.util.Arrays;
import org.apache.spark.SparkExecutorInfo;
import org.apache.spark.api.java.JavaSparkContext;

/** How many task slots there are at this moment, and how many of them work. */
@FunctionalInterface
interface Slots {
  /** No slots. */
  Slots NONE = () -> new Use(0, 0);

  /** Their use now. */
  Use use();

  /** The slots of an application. */
  static Slots of(JavaSparkContext spark) {
    int cores = spark.getConf().getInt("spark.task.cpus", 1);
    return () -> {
      int busy =
          Arrays.stream(spark.sc().statusTracker().getExecutorInfos())
              .mapToInt(SparkExecutorInfo::numRunningTasks)
              .sum();
      int all = spark.defaultParallelism() / cores;
      return new Use(Math.min(busy, all), all); // a task that ends may still be counted
    };
  }

  /** How many of all slots are busy. */
  record Use(int busy, int all) {}
}
