package org.sweep.jobs;

import java.util.Map;
import java.util.TreeMap;

/** The Hadoop settings that spark-submit was given, such as credentials of an object store. */
final class HadoopSettings {
  private static final String PREFIX = "spark.hadoop.";

  private HadoopSettings() {}

  /** Every {@code spark.hadoop.X} of this process as X. */
  static Map<String, String> ofThisProcess() {
    Map<String, String> settings = new TreeMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      if (name.startsWith(PREFIX)) {
        settings.put(name.substring(PREFIX.length()), System.getProperty(name));
      }
    }
    return settings;
  }
}
