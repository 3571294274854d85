package org.sweep.analysis;

import org.apache.spark.sql.SparkSession;
import org.sweep.watch.WatchPlugin;

/** One local Spark for all tests of this JVM: starting it takes longer than most of them. */
public final class SharedSpark {
  private static final SparkSession SESSION =
      SparkSession.builder()
          .master("local[2]")
          .appName("sweep-tests")
          .config("spark.ui.enabled", "false")
          .config("spark.sql.shuffle.partitions", "2")
          .config(WatchPlugin.SETTING, WatchPlugin.with(""))
          .config("spark.sql.warehouse.dir", "target/spark-warehouse")
          .getOrCreate();

  private SharedSpark() {}

  /** The session, started on first use. */
  public static SparkSession session() {
    return SESSION;
  }
}
