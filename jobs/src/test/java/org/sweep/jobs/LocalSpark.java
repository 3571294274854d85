package org.sweep.jobs;

import org.apache.spark.sql.SparkSession;

/** An embedded Spark for tests. */
final class LocalSpark {
  private LocalSpark() {}

  /** A session on {@code master}, which must be the only one of this JVM. */
  static SparkSession start(String master) {
    System.setProperty("spark.master", master);
    System.setProperty("spark.ui.enabled", "false");
    return SparkStart.session("test");
  }
}
