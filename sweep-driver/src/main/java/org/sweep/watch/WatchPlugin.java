package org.sweep.watch;

import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.SparkPlugin;

/** What Spark loads on driver and executors when somebody looks. */
public final class WatchPlugin implements SparkPlugin {
  /** The setting of Spark that names plugins, separated by commas. */
  public static final String SETTING = "spark.plugins";

  /** A plugin, made by Spark. */
  public WatchPlugin() {}

  /**
   * The value of {@link #SETTING} with this plugin.
   *
   * @param others its value so far, which may be empty
   */
  public static String with(String others) {
    return others.isBlank()
        ? WatchPlugin.class.getName()
        : others + "," + WatchPlugin.class.getName();
  }

  @Override
  public DriverPlugin driverPlugin() {
    return new DriverWatch();
  }

  @Override
  public ExecutorPlugin executorPlugin() {
    return new ExecutorWatch();
  }
}
