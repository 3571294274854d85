package org.sweep.jobs;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.sweep.live.LiveView;
import org.sweep.network.KryoRegistration;

/** Starts Spark with what trials need on every executor. */
final class SparkStart {
  /** Spark's own default of 200 in all would make tables of small studies take minutes. */
  private static final int PARTITIONS_PER_SLOT = 2;

  /** A cancelled trial that does not end takes its executor down; Spark brings another one. */
  private static final Map<String, String> UNLESS_GIVEN =
      Map.of("spark.task.reaper.enabled", "true", "spark.task.reaper.killTimeout", "30s");

  /**
   * An executor in this process is alive as long as the driver is, also after a machine has slept:
   * Spark would give it up after two minutes without a heartbeat, and end the process ten minutes
   * later.
   */
  private static final Map<String, String> LOCALLY_UNLESS_GIVEN =
      Map.of("spark.storage.blockManagerHeartbeatTimeoutMs", "365d");

  private SparkStart() {}

  /**
   * A session on the master that spark-submit was given.
   *
   * @param name the application's name in Spark's UI
   */
  static SparkSession session(String name) {
    return session(name, Map.of(), LiveView.NONE);
  }

  /**
   * A session with further settings.
   *
   * @param name the application's name in Spark's UI
   * @param settings by their keys
   * @param live asks Spark for plugins, or for none
   */
  static SparkSession session(String name, Map<String, String> settings, LiveView live) {
    SparkConf given = new SparkConf();
    SparkSession.Builder builder = SparkSession.builder();
    UNLESS_GIVEN.forEach((key, value) -> builder.config(key, given.get(key, value)));
    if (given.get("spark.master", "").matches("local|local\\[.*")) {
      LOCALLY_UNLESS_GIVEN.forEach((key, value) -> builder.config(key, given.get(key, value)));
    }
    settings.forEach(builder::config);
    KryoRegistration.of(given).forEach(builder::config);
    SparkSession spark =
        builder
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
