package org.sweep.schedule;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.spark.api.java.JavaSparkContext;
import org.sweep.prune.Stretches;
import org.sweep.run.Workplace;
import org.sweep.schedule.BatchFailure.Kind;
import org.sweep.store.ResultStore;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/**
 * Runs trials on Spark, a job of one task for each batch of them. A few more jobs than task slots
 * are in flight, so that a slot never waits for the driver. What fails is tried again as {@link
 * Retry} says, until the trial to blame is known; that one is recorded, and the others go on.
 */
public final class RunTrials {
  /** How long a cancelled task may take to notice. */
  private static final int SECONDS_TO_END = 20;

  /** How long a lane that is interrupted may take to cancel its job. */
  private static final long SECONDS_TO_STOP = 60;

  private final JavaSparkContext spark;
  private final Workplace workplace;
  private final ResultStore store;
  private final Progress progress;
  private final FailedTrials quarantine;
  private final CostModel costs = new CostModel();
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
    this.workplace = workplace;
    this.store = store;
    this.progress = progress;
    this.quarantine = new FailedTrials(store, workplace.timeLimit());
  }

  /**
   * Runs all {@code trials} to their end, each at once.
   *
   * @param trials what is to be run, in the order of the study
   * @param expected what a trial will take, roughly
   * @return how many ended with each outcome, by the outcome's word
   * @throws IOException if the sweep itself cannot go on; what was committed stays
   * @throws InterruptedException if this thread is interrupted; trials in flight are cancelled
   */
  public SortedMap<String, Integer> execute(List<Trial> trials, Function<Trial, Work> expected)
      throws IOException, InterruptedException {
    return execute(trials, expected, Stretches.whole());
  }

  /**
   * Runs all {@code trials} to their end, in stretches.
   *
   * @param trials what is to be run, in the order of the study
   * @param expected what a whole trial will take, roughly
   * @param stretches says how far a trial goes, and what goes on
   * @return how many ended with each outcome, by the outcome's word
   * @throws IOException if the sweep itself cannot go on; what was committed stays
   * @throws InterruptedException if this thread is interrupted; trials in flight are cancelled
   */
  public SortedMap<String, Integer> execute(
      List<Trial> trials, Function<Trial, Work> expected, Stretches stretches)
      throws IOException, InterruptedException {
    Slots slots = new Slots(spark);
    WaitingTrials waiting =
        new WaitingTrials(stretches.first(trials), expected, costs, mostTrials());
    RunQueue queue = new RunQueue(waiting, stretches, slots::count);
    BatchJob job = new BatchJob(spark, workplace);
    Lane lane = new Lane(queue, job, expected);
    ExecutorService lanes = Executors.newCachedThreadPool();
    DyingExecutors dying = new DyingExecutors(reason -> queue.stop(new IOException(reason)));
    spark.sc().addSparkListener(dying);
    try {
      for (Optional<Run> run = queue.take(); run.isPresent(); run = queue.take()) {
        Run next = run.get();
        lanes.execute(() -> lane.run(next));
      }
    } finally {
      spark.sc().removeSparkListener(dying);
      stop(lanes);
      job.close();
    }
    return new TreeMap<>(outcomes);
  }

  /** On a local master nobody can cut a batch whose step does not end: its thread stays. */
  private int mostTrials() {
    return canKill() || workplace.timeLimit().isZero() ? WaitingTrials.MOST_TRIALS : 1;
  }

  private boolean canKill() {
    return !spark.sc().isLocal();
  }

  /** Whoever comes next finds nobody at work in the result directory. */
  private static void stop(ExecutorService lanes) throws InterruptedException {
    lanes.shutdownNow();
    boolean isQuiet = lanes.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    assert isQuiet : "lanes must end when they are interrupted";
  }

  private synchronized void ended(Run run, List<TrialResult> results) {
    for (int i = 0; i < results.size(); i++) {
      TrialResult result = results.get(i);
      if (result.isPaused()) {
        continue;
      }
      outcomes.merge(result.outcome().word(), 1, Integer::sum);
      progress.ended(run.batch().trials().get(i), result);
    }
  }

  /** What one thread does with one run. */
  private final class Lane {
    private final RunQueue queue;
    private final BatchJob job;
    private final Function<Trial, Work> expected;
    private final Deadline deadline = new Deadline(workplace.timeLimit());

    Lane(RunQueue queue, BatchJob job, Function<Trial, Work> expected) {
      this.queue = queue;
      this.job = job;
      this.expected = expected;
    }

    void run(Run run) {
      try {
        finish(run);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        queue.stop(e);
      } catch (IOException | RuntimeException | Error e) {
        queue.stop(e);
      }
    }

    private void finish(Run run) throws IOException, InterruptedException {
      store.admit(run.batch());
      BatchAnswer answer = job.run(run, deadline.of(run, this::seconds));
      if (answer instanceof BatchAnswer.Done done) {
        store.release(run.batch());
        learn(run, done.results());
        ended(run, done.results());
        queue.ended(run, done.results());
        return;
      }
      BatchFailure failure = ((BatchAnswer.Failed) answer).failure();
      store.withdraw(run.batch());
      List<Run> again = Retry.after(run, failure);
      if (again.isEmpty() && failure.kind() == Kind.STORE) {
        throw new IOException(failure.reason());
      }
      if (!again.isEmpty()) {
        queue.failed(run, again);
        return;
      }
      List<TrialResult> given = List.of(quarantine.record(run, failure));
      ended(run, given);
      if (failure.kind() == Kind.OVERTIME && !canKill()) {
        refuseIfStuck(run);
      }
      queue.ended(run, given);
    }

    /** With its slot lost for good, the others would wait for ever in the end. */
    private void refuseIfStuck(Run run) throws IOException, InterruptedException {
      for (int i = 0; i < SECONDS_TO_END && BatchTask.isAtWork(run.batch()); i++) {
        TimeUnit.SECONDS.sleep(1);
      }
      if (BatchTask.isAtWork(run.batch())) {
        throw new IOException(
            TrialNames.of(run.batch())
                + " does not end and cannot be killed on a local master; it is recorded as timed"
                + " out, and the same command goes on with the others");
      }
    }

    private double seconds(Trial trial) {
      return expected.apply(trial).seconds() * costs.correction(costs.kindOf(trial));
    }

    private void learn(Run run, List<TrialResult> results) {
      for (int i = 0; i < results.size(); i++) {
        Trial trial = run.batch().trials().get(i);
        costs.learn(trial, expected.apply(trial), results.get(i));
      }
    }
  }
}
