package org.sweep.run;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.DoubleSupplier;
import org.sweep.data.DataSets;
import org.sweep.linalg.Backends;
import org.sweep.linalg.nd4j.Nd4jUnavailable;
import org.sweep.output.BatchAttempt;
import org.sweep.output.Ending;
import org.sweep.output.Ending.Place;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.StoreFailure;
import org.sweep.output.TrialCheckpoints;
import org.sweep.output.TrialCheckpoints.Cadence;
import org.sweep.output.TrialRows;
import org.sweep.schema.StudyColumns;
import org.sweep.train.TimeLimit;
import org.sweep.trial.BackendChoice;
import org.sweep.trial.Batch;
import org.sweep.trial.Device;
import org.sweep.trial.Goal;
import org.sweep.trial.Outcome;
import org.sweep.trial.Stretch;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/**
 * Runs batches of trials from their specification to their committed rows. Several threads may
 * share one.
 */
public final class TrialRunner {
  private static final ConcurrentMap<Workplace, TrialRunner> RUNNERS = new ConcurrentHashMap<>();

  private final Storage storage;
  private final ResultLayout layout;
  private final StudyColumns columns;
  private final DataSets data;
  private final Duration checkpointEvery;
  private final Duration timeLimit;
  private final Place place = place();

  private TrialRunner(Workplace workplace) {
    storage = Storage.with(workplace.hadoopSettings());
    layout = new ResultLayout(workplace.resultDirectory());
    columns = workplace.columns();
    checkpointEvery = workplace.checkpointEvery();
    timeLimit = workplace.timeLimit();
    data = DataSets.with(workplace.hadoopSettings());
  }

  /** The runner of this JVM for trials at {@code workplace}. */
  public static TrialRunner at(Workplace workplace) {
    return RUNNERS.computeIfAbsent(workplace, TrialRunner::new);
  }

  /** Where the trials of this JVM run. */
  public static Place place() {
    String version = Version.current().toString();
    return new Place(Host.name(), "cpu", Backends.cpu().description(), version);
  }

  /**
   * Why trials of this JVM cannot compute, a sentence for the user; empty if they can. A GPU that
   * the calling thread was assigned becomes its device.
   *
   * @param choice where a study wants its numbers to live
   * @param device what the calling thread was assigned
   */
  public static Optional<String> refusal(BackendChoice choice, Device device) {
    try (TrialBackend backend = TrialBackend.of(choice, device)) {
      backend.numbers().norm(backend.numbers().zeros(1));
      return Optional.empty();
    } catch (Nd4jUnavailable e) {
      return Optional.of(e.getMessage());
    }
  }

  /**
   * Runs the trials of a batch one after another and commits the rows of those that ended together;
   * divergence is an outcome. A trial that pauses leaves nothing but its checkpoint.
   *
   * @return a result for each trial, in the order of the batch
   * @throws TrialError if a trial throws, say because data cannot be read; nothing is committed
   * @throws StoreFailure if the result directory cannot be written, which is no trial's fault
   * @throws IOException if rows cannot be committed, or the batch was taken back
   */
  public List<TrialResult> run(Batch batch, Attempt attempt) throws TrialError, IOException {
    return run(batch, attempt, TrialWatch.NONE);
  }

  /**
   * The same, watched.
   *
   * @param watch hears of every trial while it runs
   * @return a result for each trial, in the order of the batch
   * @throws TrialError if a trial throws, say because data cannot be read; nothing is committed
   * @throws IOException if rows cannot be written or committed, or the batch was taken back
   */
  public List<TrialResult> run(Batch batch, Attempt attempt, TrialWatch watch)
      throws TrialError, IOException {
    String folder = batch.id() + "/" + attempt.name();
    try (BatchAttempt rows = new BatchAttempt(storage, layout, columns, batch.id(), folder)) {
      List<TrialResult> results = new ArrayList<>();
      int attempts = batch.earlierAttempts() + attempt.number();
      Attempt whole = new Attempt(attempts, attempt.name(), attempt.device());
      for (Stretch stretch : batch.stretches()) {
        results.add(run(stretch, whole, rows, results.size(), watch));
      }
      rows.commit();
      return results;
    }
  }

  private TrialResult run(
      Stretch stretch, Attempt attempt, BatchAttempt batch, int position, TrialWatch watch)
      throws TrialError, StoreFailure {
    try {
      return run(stretch, attempt, batch, watch);
    } catch (StoreFailure e) {
      throw e; // no fault of the trial
    } catch (IOException | RuntimeException e) {
      throw new TrialError(position, e);
    }
  }

  private TrialResult run(Stretch stretch, Attempt attempt, BatchAttempt batch, TrialWatch watch)
      throws IOException {
    long start = System.nanoTime();
    try (Training training = new Training(stretch.trial(), data, attempt.device())) {
      return run(stretch, new Run(training, attempt, start), batch, watch);
    }
  }

  /**
   * One attempt at a trial.
   *
   * @param training the trial
   * @param attempt which one, and on what
   * @param start when it began, in nanoseconds of {@link System#nanoTime}
   */
  private record Run(Training training, Attempt attempt, long start) {}

  private TrialResult run(Stretch stretch, Run run, BatchAttempt batch, TrialWatch watch)
      throws IOException {
    Trial trial = stretch.trial();
    Training training = run.training();
    Attempt attempt = run.attempt();
    Place here = place.withBackend(training.backend()).withDevice(attempt.device());
    TrialRows rows = batch.begin(stretch, training.metrics());
    Goal goal = stretch.goal();
    TrialCheckpoints checkpoints = rows.checkpoints(cadence(here, goal));
    TrialWatch.Course course = watch.begin(trial, training.losses(), training.lastStep());
    DoubleSupplier soFar =
        () -> (System.nanoTime() - run.start()) * 1e-9 + checkpoints.secondsBefore();
    TimeLimit limit = new TimeLimit(timeLimit, soFar);
    Outcome outcome = training.run(rows, checkpoints, goal, limit, course);
    double seconds = soFar.getAsDouble();
    if (outcome instanceof Outcome.Paused) {
      rows.pause();
    } else {
      Ending ending = new Ending(outcome, training.steps(), seconds, attempt.number(), here);
      rows.end(ending, training.facts());
    }
    return new TrialResult(trial.id(), outcome, training.steps(), seconds, rows.standings());
  }

  /** A pruned trial has no rows beyond its rung, not even where it once went further. */
  private static long latest(Goal goal) {
    return goal instanceof Goal.Prune ? goal.last() + 1 : Long.MAX_VALUE;
  }

  private Cadence cadence(Place here, Goal goal) {
    Cadence any = cadence(checkpointEvery, here);
    return new Cadence(any.every(), any.origin(), latest(goal));
  }

  /** Another version may compute other numbers, and so may another backend. */
  static Cadence cadence(Duration every, Place here) {
    return new Cadence(every, here.codeVersion() + ", " + here.backend());
  }
}
