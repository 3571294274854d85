package org.sweep.live;

import org.apache.spark.api.java.JavaSparkContext;
import org.sweep.schedule.Progress;
import org.sweep.schedule.TimeLeft;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;
import org.sweep.watch.WatchPlugin;

/** Somebody looks at a sweep while it runs, or nobody. */
public interface LiveView extends Progress, AutoCloseable {
  /** Nobody looks. */
  LiveView NONE = new LiveView() {};

  /** The setting of Spark that names plugins. */
  String PLUGINS = WatchPlugin.SETTING;

  /**
   * The plugins that Spark needs for this view.
   *
   * @param others those that were asked for anyway, separated by commas
   */
  default String plugins(String others) {
    return others;
  }

  /**
   * Trials begin to run.
   *
   * @param trials how many
   * @param timeLeft estimates how long they still take
   * @param spark where they run, with the plugin of {@link org.sweep.watch}
   */
  default void begin(int trials, TimeLeft timeLeft, JavaSparkContext spark) {}

  @Override
  default void ended(Trial trial, TrialResult result) {}

  /** All trials have ended; tables and report are being written. */
  default void writesReport() {}

  /** The report is there. */
  default void done() {}

  /** The sweep itself could not go on. */
  default void stopped(Throwable reason) {}

  @Override
  default void close() {}
}
