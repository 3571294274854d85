package org.sweep.watch;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.spark.api.plugin.DriverPlugin;

/** The driver's half: hands on what executors tell. */
public final class DriverWatch implements DriverPlugin {
  /** Spark makes the plugin, and whoever looks has no way to it but this. */
  private static final AtomicReference<Consumer<ExecutorSample>> VIEWER =
      new AtomicReference<>(DriverWatch::nobody);

  /** A plugin of which there is one in an application. */
  DriverWatch() {}

  /**
   * From now on {@code viewer} hears of samples, one at a time, and nobody else does. It must not
   * take long.
   *
   * @return closes the view
   */
  public static View viewedBy(Consumer<ExecutorSample> viewer) {
    VIEWER.set(viewer);
    return () -> VIEWER.compareAndSet(viewer, DriverWatch::nobody);
  }

  private static void nobody(ExecutorSample sample) {}

  @Override
  public Object receive(Object message) {
    if (message instanceof ExecutorSample sample) {
      VIEWER.get().accept(sample);
    }
    return null;
  }

  /** A view, until it is closed. */
  @FunctionalInterface
  public interface View extends AutoCloseable {
    @Override
    void close();
  }
}
