package org.sweep.schedule;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.spark.api.java.JavaSparkContext;
import org.sweep.run.Workplace;
import org.sweep.schema.Metric;
import org.sweep.store.ResultStore;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/**
 * Runs trials on Spark, a job of one task each. A few more jobs than task slots are in flight, so
 * that a slot never waits for the driver. A trial that fails is recorded, and the others go on.
 */
public final class RunTrials {
  /** Jobs in flight for each task slot: one runs, one waits. */
  private static final int JOBS_PER_SLOT = 2;

  private final JavaSparkContext spark;
  private final TrialJob job;
  private final Progress progress;
  private final SortedMap<String, Integer> outcomes = new TreeMap<>();

  /**
   * A run, to be executed once.
   *
   * @param spark where tasks run
   * @param workplace what executors need to know
   * @param store receives the rows of failed trials
   * @param metrics the metric columns of the study
   * @param progress hears of trials as they end
   */
  public RunTrials(
      JavaSparkContext spark,
      Workplace workplace,
      ResultStore store,
      List<Metric> metrics,
      Progress progress) {
    this.spark = spark;
    this.job = new TrialJob(spark, new TrialTask(workplace), new FailedTrials(store, metrics));
    this.progress = progress;
  }

  /**
   * Runs all {@code trials} to their end.
   *
   * @return how many ended with each outcome, by the outcome's word
   * @throws IOException if the sweep itself cannot go on; what was committed stays
   * @throws InterruptedException if this thread is interrupted; trials in flight are cancelled
   */
  public SortedMap<String, Integer> execute(Iterable<Trial> trials)
      throws IOException, InterruptedException {
    int lanes = spark.defaultParallelism() * JOBS_PER_SLOT;
    ExecutorService threads = Executors.newFixedThreadPool(lanes);
    ExecutorCompletionService<Void> running = new ExecutorCompletionService<>(threads);
    Iterator<Trial> queue = trials.iterator();
    try {
      for (int lane = 0; lane < lanes; lane++) {
        running.submit(() -> drain(queue));
      }
      for (int lane = 0; lane < lanes; lane++) {
        running.take().get();
      }
    } catch (ExecutionException e) {
      throw new IOException("the sweep cannot go on: " + e.getCause().getMessage(), e.getCause());
    } finally {
      threads.shutdownNow();
    }
    return new TreeMap<>(outcomes);
  }

  private Void drain(Iterator<Trial> queue) throws IOException, InterruptedException {
    for (Trial trial = next(queue); trial != null; trial = next(queue)) {
      ended(trial, job.run(trial));
    }
    return null;
  }

  private static Trial next(Iterator<Trial> queue) {
    synchronized (queue) {
      return queue.hasNext() ? queue.next() : null;
    }
  }

  private synchronized void ended(Trial trial, TrialResult result) {
    outcomes.merge(result.outcome().word(), 1, Integer::sum);
    progress.ended(trial, result);
  }
}
