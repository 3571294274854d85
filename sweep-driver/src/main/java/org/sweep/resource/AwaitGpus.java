package org.sweep.resource;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;

/**
 * Waits for the first executor with the GPUs of a trial, by a Spark job of one empty task: a
 * cluster that never has them would let every job wait for ever. A job, since with dynamic
 * allocation no executor starts without one.
 */
public final class AwaitGpus {
  /** How long to wait for it; a setting of Sweep that travels with Spark's. */
  public static final String WAIT = "spark.sweep.gpu.wait";

  private static final String LONGEST_WAIT = "5min";
  private static final long SECONDS_OF_SILENCE = 10;

  private final JavaSparkContext spark;
  private final Consumer<String> say;

  /**
   * A wait, to be executed once.
   *
   * @param spark a session with the settings of {@link GpuSettings}
   * @param say hears what is waited for, if it takes some seconds
   */
  public AwaitGpus(JavaSparkContext spark, Consumer<String> say) {
    this.spark = spark;
    this.say = say;
  }

  /**
   * Returns at once in a session without GPUs, else as soon as a trial could begin.
   *
   * @throws IOException if none can within {@value #WAIT}
   * @throws InterruptedException if this thread is interrupted
   */
  public void execute() throws IOException, InterruptedException {
    SparkConf settings = spark.getConf();
    if (!settings.contains(GpuSettings.PER_TASK)) {
      return;
    }
    String gpus = settings.get(GpuSettings.PER_EXECUTOR);
    String executor = "an executor with " + gpus + (gpus.equals("1") ? " GPU" : " GPUs");
    long seconds = settings.getTimeAsSeconds(WAIT, LONGEST_WAIT);
    spark.setJobDescription("waits for " + executor);
    JavaFutureAction<List<String>> job =
        spark.parallelize(List.of(0), 1).map(new Probe()).collectAsync();
    try {
      if (!isDone(job, Math.min(SECONDS_OF_SILENCE, seconds))) {
        say.accept("waiting for " + executor + ", up to " + seconds + " s (" + WAIT + ")");
        if (!isDone(job, seconds - SECONDS_OF_SILENCE)) {
          throw new IOException(
              "there was no %s within %d s (%s): does a worker have as many, and free?"
                  .formatted(executor.substring("an ".length()), seconds, WAIT));
        }
      }
    } finally {
      job.cancel(true);
      spark.setJobDescription(null);
    }
  }

  private boolean isDone(JavaFutureAction<?> job, long seconds)
      throws IOException, InterruptedException {
    try {
      job.get(Math.max(seconds, 0), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw new IOException("executors with GPUs cannot start: " + SparkMessage.of(cause), cause);
    }
  }

  /** Names the device that it was assigned. */
  private static final class Probe implements Function<Integer, String> {
    private static final long serialVersionUID = 1L;

    @Override
    public String call(Integer nothing) {
      return AssignedDevice.of(TaskContext.get()).toString();
    }
  }
}
