package org.sweep.jobs;

import org.apache.spark.sql.SparkSession;
import org.sweep.live.LiveView;

/** Starts Spark with what trials need on every executor. */
final class SparkStart {
  /** Spark's own default of 200 in all would make tables of small studies take minutes. */
  private static final int PARTITIONS_PER_SLOT = 2;

  private SparkStart() {}

  /**
   * A session on the master that spark-submit was given.
   *
   * @param name the application's name in Spark's UI
   */
  static SparkSession session(String name) {
    return session(name, LiveView.NONE);
  }

  /**
   * The same for somebody who may look.
   *
   * @param live asks Spark for plugins, or for none
   */
  static SparkSession session(String name, LiveView live) {
    SparkSession spark =
        SparkSession.builder()
            .appName(name)
            .config("spark.executorEnv.OPENBLAS_NUM_THREADS", "1")
            .config("spark.locality.wait", "0")
            .config("spark.sql.session.timeZone", "UTC")
            .config(LiveView.PLUGINS, live.plugins(System.getProperty(LiveView.PLUGINS, "")))
            .getOrCreate();
    int partitions = PARTITIONS_PER_SLOT * spark.sparkContext().defaultParallelism();
    spark.conf().set("spark.sql.shuffle.partitions", partitions);
    return spark;
  }
}
