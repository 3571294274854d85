package org.sweep.averaging;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.sweep.output.BatchAttempt;
import org.sweep.output.Ending;
import org.sweep.output.Ending.Place;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.StoreFailure;
import org.sweep.output.TrialRows;
import org.sweep.resource.SparkMessage;
import org.sweep.run.TrialRunner;
import org.sweep.run.Workplace;
import org.sweep.schedule.Progress;
import org.sweep.store.ResultStore;
import org.sweep.train.TimeLimit;
import org.sweep.trial.Batch;
import org.sweep.trial.Outcome;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/**
 * Runs trials whose parameters are averaged, one after another, each with all its workers. The
 * driver writes their rows; a task that is lost is Spark's to repeat. A trial that fails is
 * recorded with its reason, and the others go on.
 */
public final class AverageParameters {
  private static final String ATTEMPT = "averaging";

  private final JavaSparkContext spark;
  private final Workplace workplace;
  private final ResultStore store;
  private final Progress progress;
  private final Storage storage;

  /**
   * A run, to be executed once.
   *
   * @param spark where workers run
   * @param workplace what executors need to know
   * @param store the result directory, made ready for a run
   * @param progress hears of trials when they have ended, that is when their rows are committed
   */
  public AverageParameters(
      JavaSparkContext spark, Workplace workplace, ResultStore store, Progress progress) {
    this.spark = spark;
    this.workplace = workplace;
    this.store = store;
    this.progress = progress;
    this.storage = Storage.with(workplace.hadoopSettings());
  }

  /**
   * Runs all {@code trials} to their end.
   *
   * @return how many ended with each outcome, by the outcome's word
   * @throws IOException if the result directory cannot be written; what was committed stays
   * @throws InterruptedException if this thread is interrupted; the trial in flight is cancelled
   */
  public SortedMap<String, Integer> execute(List<Trial> trials)
      throws IOException, InterruptedException {
    SortedMap<String, Integer> outcomes = new TreeMap<>();
    for (Trial trial : trials) {
      TrialResult result = run(trial);
      outcomes.merge(result.outcome().word(), 1, Integer::sum);
      progress.ended(trial, result);
    }
    return outcomes;
  }

  private TrialResult run(Trial trial) throws IOException, InterruptedException {
    Batch batch = Batch.of(List.of(trial));
    store.admit(batch);
    spark.setJobGroup(trial.id().text(), trial.study() + ": workers of " + trial.id(), true);
    try {
      TrialResult result = train(trial, batch);
      store.release(batch);
      return result;
    } catch (StoreFailure | InterruptedException e) {
      throw e; // no fault of the trial
    } catch (Exception e) { // Spark throws checked exceptions that it does not declare.
      refuseIfInterrupted(e);
      store.withdraw(batch);
      return failed(trial, e);
    } finally {
      cancelJobs(trial);
    }
  }

  /** Of a trial that has ended early there may be some left. */
  private void cancelJobs(Trial trial) {
    if (!spark.sc().isStopped()) {
      spark.cancelJobGroup(trial.id().text());
      spark.clearJobGroup();
    }
  }

  /** What an interrupted job throws is no failure of the trial. */
  private void refuseIfInterrupted(Exception error) throws IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (spark.sc().isStopped()) {
      throw new IOException("Spark cannot run trials: " + SparkMessage.of(error), error);
    }
  }

  private TrialResult train(Trial trial, Batch batch) throws IOException, InterruptedException {
    long start = System.nanoTime();
    DoubleSupplier seconds = () -> (System.nanoTime() - start) * 1e-9;
    ResultLayout layout = new ResultLayout(workplace.resultDirectory());
    String folder = batch.id() + "/" + ATTEMPT;
    try (BatchAttempt attempt =
        new BatchAttempt(storage, layout, workplace.columns(), batch.id(), folder)) {
      AveragedTrial training = new AveragedTrial(spark, trial, workplace.hadoopSettings());
      TrialRows rows = attempt.begin(trial, training.metrics());
      Outcome outcome = training.run(rows, new TimeLimit(workplace.timeLimit(), seconds));
      Place place = TrialRunner.place().withBackend(training.backend());
      double taken = seconds.getAsDouble();
      rows.end(new Ending(outcome, training.steps(), taken, 1, place), Map.of());
      attempt.commit();
      return new TrialResult(trial.id(), outcome, training.steps(), taken);
    }
  }

  private TrialResult failed(Trial trial, Exception error) throws IOException {
    StringWriter stackTrace = new StringWriter();
    error.printStackTrace(new PrintWriter(stackTrace));
    String reason = error.toString().lines().findFirst().orElse("unknown error");
    Outcome outcome = new Outcome.Failed(reason, stackTrace.toString());
    store.commitFailure(trial, new Ending(outcome, 0, 0, 1, TrialRunner.place()));
    return new TrialResult(trial.id(), outcome, 0, 0);
  }
}
