package org.sweep.schedule;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.apache.spark.api.java.JavaSparkContext;
import org.sweep.run.Workplace;
import org.sweep.store.ResultStore;
import org.sweep.trial.Batch;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/**
 * Runs trials on Spark, a job of one task for each batch of them. A few more jobs than task slots
 * are in flight, so that a slot never waits for the driver. A batch that fails is cut into pieces
 * until the trial that fails is alone; that one is recorded, and the others go on.
 */
public final class RunTrials {
  /** Jobs in flight for each task slot: one runs, one waits. */
  private static final int JOBS_PER_SLOT = 2;

  /** How long a lane that is interrupted may take to cancel its job. */
  private static final long SECONDS_TO_STOP = 60;

  private final JavaSparkContext spark;
  private final BatchJob job;
  private final ResultStore store;
  private final FailedTrials failedTrials;
  private final Progress progress;
  private final SortedMap<String, Integer> outcomes = new TreeMap<>();

  /**
   * A run, to be executed once.
   *
   * @param spark where tasks run
   * @param workplace what executors need to know
   * @param store the result directory, made ready for a run
   * @param progress hears of trials when they have ended, that is when their rows are committed
   */
  public RunTrials(
      JavaSparkContext spark, Workplace workplace, ResultStore store, Progress progress) {
    this.spark = spark;
    this.job = new BatchJob(spark, new BatchTask(workplace));
    this.store = store;
    this.failedTrials = new FailedTrials(store);
    this.progress = progress;
  }

  /**
   * Runs all {@code trials} to their end.
   *
   * @param trials what is to be run, in the order of the study
   * @param estimate seconds that a trial will take, roughly
   * @return how many ended with each outcome, by the outcome's word
   * @throws IOException if the sweep itself cannot go on; what was committed stays
   * @throws InterruptedException if this thread is interrupted; trials in flight are cancelled
   */
  public SortedMap<String, Integer> execute(List<Trial> trials, ToDoubleFunction<Trial> estimate)
      throws IOException, InterruptedException {
    int slots = spark.defaultParallelism();
    int lanes = slots * JOBS_PER_SLOT;
    BatchQueue queue = new BatchQueue(new Batches(trials, estimate, slots).iterator());
    ExecutorService threads = Executors.newFixedThreadPool(lanes);
    ExecutorCompletionService<Void> running = new ExecutorCompletionService<>(threads);
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
      stop(threads);
    }
    return new TreeMap<>(outcomes);
  }

  /** Whoever comes next finds nobody at work in the result directory. */
  private static void stop(ExecutorService threads) throws InterruptedException {
    threads.shutdownNow();
    boolean isQuiet = threads.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    assert isQuiet : "lanes must end when they are interrupted";
  }

  private Void drain(BatchQueue queue) throws IOException, InterruptedException {
    for (Optional<Batch> batch = queue.take(); batch.isPresent(); batch = queue.take()) {
      queue.ended(run(batch.get()));
    }
    return null;
  }

  /** Runs a batch; returns what is left of it, in pieces. */
  private List<Batch> run(Batch batch) throws IOException, InterruptedException {
    store.admit(batch);
    try {
      List<TrialResult> results = job.run(batch);
      store.release(batch);
      ended(batch, results);
      return List.of();
    } catch (BatchFailure failure) {
      store.withdraw(batch);
      if (batch.trials().size() > 1) {
        return failure.pieces(batch);
      }
      ended(batch, List.of(failedTrials.record(batch, failure)));
      return List.of();
    }
  }

  private synchronized void ended(Batch batch, List<TrialResult> results) {
    for (int i = 0; i < results.size(); i++) {
      TrialResult result = results.get(i);
      outcomes.merge(result.outcome().word(), 1, Integer::sum);
      progress.ended(batch.trials().get(i), result);
    }
  }
}
