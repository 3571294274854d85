package org.sweep.resource;

import org.apache.spark.SparkConf;
import org.sweep.study.GpuAmount;

/**
 * How many trials an executor runs at a time: as many as its cores and its GPUs both allow.
 *
 * @param cores cores of the executor
 * @param coresPerTrial {@code spark.task.cpus}
 * @param gpus GPUs of the executor
 * @param gpusPerTrial GPUs of a trial, or a share of one
 */
public record SlotsPerExecutor(int cores, int coresPerTrial, int gpus, GpuAmount gpusPerTrial) {
  /** Refuses counts that no executor has. */
  public SlotsPerExecutor {
    if (cores < 0 || gpus < 0 || coresPerTrial < 1) {
      throw new IllegalArgumentException(
          "an executor must have cores >= 0, gpus >= 0 and spark.task.cpus >= 1, but had %d, %d, %d"
              .formatted(cores, gpus, coresPerTrial));
    }
  }

  /**
   * The slots of an executor of a session.
   *
   * @param spark the settings of the session, with those of {@link GpuSettings}
   * @param cores cores that the executor registered with
   */
  public static SlotsPerExecutor of(SparkConf spark, int cores) {
    return new SlotsPerExecutor(
        cores,
        spark.getInt(GpuSettings.TASK_CPUS, 1),
        spark.getInt(GpuSettings.PER_EXECUTOR, 0),
        new GpuAmount(spark.getDouble(GpuSettings.PER_TASK, 0)));
  }

  /** Trials at a time; 0 if the executor cannot run any. */
  public int slots() {
    int byCores = cores / coresPerTrial;
    return gpusPerTrial.isNone() ? byCores : Math.min(byCores, gpusPerTrial.trialsOn(gpus));
  }
}
