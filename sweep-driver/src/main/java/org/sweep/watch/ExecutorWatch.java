package org.sweep.watch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sweep.run.TrialWatch;
import org.sweep.trial.Trial;

/**
 * The executor's half: tells the driver twice a second what runs here. It has a thread of its own,
 * so that a slow driver holds no trial up, and what cannot be told is left out.
 */
public final class ExecutorWatch implements ExecutorPlugin {
  private static final Logger LOG = LoggerFactory.getLogger(ExecutorWatch.class);
  private static final long MILLISECONDS_BETWEEN_SAMPLES = 500;

  /** Spark makes the plugin, and tasks have no way to it but this. */
  private static final AtomicReference<RunningTrials> OF_THIS_JVM = new AtomicReference<>();

  private final RunningTrials trials = new RunningTrials();
  private final ScheduledExecutorService sampler =
      Executors.newSingleThreadScheduledExecutor(ExecutorWatch::daemon);
  private final long start = System.nanoTime();
  private PluginContext spark;
  private ScheduledFuture<?> samples;
  private ExecutorSample told = new ExecutorSample("", 0, 0, List.of());

  /** A watch that {@link #init} starts. */
  ExecutorWatch() {}

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "sweep-watch");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Watches the trials of a task of this JVM, if anybody looks: if Spark loaded the plugin.
   *
   * @param task the task's number in the application
   * @param label a trial in the words of its study
   */
  public static TrialWatch ofTask(long task, Function<Trial, String> label) {
    RunningTrials here = OF_THIS_JVM.get();
    return here == null ? TrialWatch.NONE : here.ofTask(task, label);
  }

  @Override
  public void init(PluginContext context, Map<String, String> configuration) {
    spark = context;
    OF_THIS_JVM.set(trials);
    long every = MILLISECONDS_BETWEEN_SAMPLES;
    samples = sampler.scheduleWithFixedDelay(this::tell, every, every, TimeUnit.MILLISECONDS);
  }

  /** What goes wrong here is nobody's loss: the next sample is as good. */
  private void tell() {
    try {
      tellNews();
    } catch (IOException | RuntimeException e) {
      LOG.debug("the driver did not hear of the running trials", e);
    }
  }

  /** An executor where nothing has run since the last time is silent. */
  private void tellNews() throws IOException {
    double seconds = (System.nanoTime() - start) * 1e-9;
    ExecutorSample now =
        new ExecutorSample(spark.executorID(), seconds, trials.steps(), trials.sample());
    boolean isQuiet = now.trials().isEmpty() && told.trials().isEmpty();
    if (isQuiet && now.steps() == told.steps()) {
      return;
    }
    told = now;
    spark.send(now);
  }

  @Override
  public void shutdown() {
    OF_THIS_JVM.compareAndSet(trials, null);
    samples.cancel(true);
    sampler.shutdownNow();
  }
}
