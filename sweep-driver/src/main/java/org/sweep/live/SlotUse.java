package org.sweep.live;

import java.util.Arrays;
import org.apache.spark.SparkExecutorInfo;
import org.apache.spark.api.java.JavaSparkContext;
import org.sweep.schedule.Slots;

/**
 * How many of all task slots work.
 *
 * @param busy at work
 * @param all those that are there at the moment
 */
record SlotUse(int busy, int all) {
  /** No slots. */
  static final SlotUse NONE = new SlotUse(0, 0);

  /** The use of the slots of an application now. */
  static SlotUse of(JavaSparkContext spark, Slots slots) {
    int running =
        Arrays.stream(spark.sc().statusTracker().getExecutorInfos())
            .mapToInt(SparkExecutorInfo::numRunningTasks)
            .sum();
    int all = slots.count();
    return new SlotUse(Math.min(running, all), all); // a task that ends may still be counted
  }
}
