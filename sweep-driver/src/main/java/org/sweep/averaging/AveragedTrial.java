package org.sweep.averaging;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.nd4j.linalg.factory.Nd4j;
import org.sweep.catalog.Problems;
import org.sweep.data.DataSets;
import org.sweep.linalg.Backends;
import org.sweep.linalg.Vector;
import org.sweep.output.TrialRows;
import org.sweep.problem.Problem;
import org.sweep.problem.ProblemType.Resources;
import org.sweep.problem.dl4j.Dl4jTrial;
import org.sweep.random.Streams;
import org.sweep.schema.Metric;
import org.sweep.spec.Selection;
import org.sweep.train.TimeLimit;
import org.sweep.trial.Outcome;
import org.sweep.trial.StepRecord;
import org.sweep.trial.Trial;

/**
 * One trial whose parameters are averaged, to be run once. A step is a minibatch, whichever worker
 * trains on it, so that an epoch has the steps that it has without averaging. Parameters exist
 * after every mean: there the loss of the next minibatch and what else is due are measured as in
 * any other trial.
 */
final class AveragedTrial {
  private final Trial trial;
  private final Problem problem;
  private final Rounds rounds;
  private final Workers workers;
  private long step;

  /**
   * A trial with fresh parameters.
   *
   * @param hadoopSettings what executors need to read the data
   * @throws IOException if data cannot be read
   */
  AveragedTrial(JavaSparkContext spark, Trial trial, Map<String, String> hadoopSettings)
      throws IOException {
    Selection choice = trial.configuration().problem();
    DataSets data = DataSets.with(hadoopSettings);
    Streams streams = new Streams(trial.seed());
    Dl4jTrial dl4j = Dl4jTrial.of(choice.values(), data, streams);
    this.trial = trial;
    this.problem =
        Problems.named(choice.name())
            .create(choice.values(), new Resources(Backends.cpu(), streams, data));
    this.rounds = new Rounds(trial.configuration().averaging(), dl4j.stepsPerEpoch(), dl4j.steps());
    int batchSize = Math.toIntExact(choice.values().whole("batch-size"));
    RoundMaster master = RoundMaster.of(trial.configuration().averaging(), batchSize);
    this.workers =
        new Workers(
            spark,
            AveragedNetwork.of(dl4j.network(), spark, master),
            new ReadMinibatches(choice.values(), trial.seed(), hadoopSettings));
  }

  /** What the values of the step records are, in their order. */
  List<Metric> metrics() {
    return problem.metrics();
  }

  /** The library that trained. */
  String backend() {
    return "dl4j on " + Nd4j.getBackend().getClass().getSimpleName();
  }

  /** Minibatches trained on so far. */
  long steps() {
    return step;
  }

  /**
   * Trains until the trial ends.
   *
   * @throws IOException if rows cannot be written
   */
  Outcome run(TrialRows rows, TimeLimit limit) throws IOException {
    long before = -1;
    while (true) {
      Optional<Outcome> end = visit(before, rows);
      if (end.isPresent()) {
        return end.get();
      }
      if (limit.isOver()) {
        return Outcome.TimedOut.at(step, limit.limit());
      }
      Rounds.Round round = rounds.from(step);
      workers.train(round);
      before = step;
      step = round.end();
    }
  }

  /** Measures the mean at the present step; the outcome if the trial ends with it. */
  private Optional<Outcome> visit(long before, TrialRows rows) throws IOException {
    Vector point = problem.backend().of(workers.parameters());
    Vector field = problem.backend().zerosLike(point);
    double[] losses = new double[problem.game().players().size()];
    problem.select(step);
    problem.game().field(point, field, losses);
    boolean isDiverged = trial.configuration().stop().isDiverged(losses[0]);
    boolean isLast = isDiverged || step == problem.steps();
    if (isLast || problem.measures(step) || isOnCadence(before)) {
      StepRecord record = new StepRecord(metrics().size());
      record.begin(step);
      record.set(0, losses[0]);
      problem.measure(point, field, record);
      rows.record(record);
    }
    if (isDiverged) {
      return Optional.of(diverged(losses[0]));
    }
    if (isLast && trial.configuration().recording().storesNetwork()) {
      problem.writeNetwork(point, rows.artifacts());
    }
    return isLast ? Optional.of(new Outcome.Completed()) : Optional.empty();
  }

  private Outcome diverged(double loss) {
    double bound = trial.configuration().stop().divergedAbove();
    return new Outcome.Diverged(step, metrics().get(0).name(), loss, bound);
  }

  /** Whether a step since the mean before is one of those that the study records. */
  private boolean isOnCadence(long before) {
    long every = trial.configuration().recording().every();
    return Math.floorDiv(step, every) > Math.floorDiv(before, every);
  }
}
