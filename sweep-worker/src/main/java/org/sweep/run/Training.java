package org.sweep.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sweep.catalog.Methods;
import org.sweep.catalog.Problems;
import org.sweep.data.DataSets;
import org.sweep.linalg.nd4j.Nd4jUnavailable;
import org.sweep.optim.method.Method;
import org.sweep.optim.method.MethodType;
import org.sweep.optim.method.Setup;
import org.sweep.optim.transform.Transform;
import org.sweep.optim.transform.Transforms;
import org.sweep.output.Checkpoints;
import org.sweep.output.TrialRows;
import org.sweep.problem.Problem;
import org.sweep.problem.ProblemType.Resources;
import org.sweep.random.Streams;
import org.sweep.schema.Metric;
import org.sweep.spec.Selection;
import org.sweep.stability.Theory;
import org.sweep.train.StepSink;
import org.sweep.train.TimeLimit;
import org.sweep.train.TrainingLoop;
import org.sweep.trial.Device;
import org.sweep.trial.Goal;
import org.sweep.trial.Optimizer;
import org.sweep.trial.Outcome;
import org.sweep.trial.Trial;

/** One trial in training: problem, method and transform made from their names. */
final class Training implements AutoCloseable {
  private final TrialBackend backend;
  private final Problem problem;
  private final Method method;
  private final Setup setup;
  private final List<Metric> metrics;
  private final TrainingLoop loop;

  /**
   * Makes what {@code trial} names, with fresh state.
   *
   * @param trial what to train
   * @param data the data sets of this JVM
   * @param device what it was assigned to compute on
   * @throws IOException if data cannot be read, or its backend cannot compute here
   */
  Training(Trial trial, DataSets data, Device device) throws IOException {
    Selection choice = trial.configuration().problem();
    this.backend = backend(trial, device);
    Resources resources = new Resources(backend.numbers(), new Streams(trial.seed()), data, device);
    this.problem = Problems.named(choice.name()).create(choice.values(), resources);
    Optimizer optimizer = trial.configuration().optimizer();
    Selection methodChoice = optimizer.method();
    MethodType type = Methods.named(methodChoice.name());
    this.method = type.create(methodChoice.values());
    this.setup =
        new Setup(
            problem.game(), transform(optimizer), optimizer.learningRate(), problem.backend());
    List<Metric> ofMethod = type.metrics(methodChoice.values());
    this.metrics = new ArrayList<>(problem.metrics());
    this.metrics.addAll(ofMethod);
    this.loop =
        new TrainingLoop(
            problem,
            method.start(setup),
            metrics,
            trial.configuration().recording(),
            trial.configuration().stop());
  }

  private static TrialBackend backend(Trial trial, Device device) throws IOException {
    try {
      return TrialBackend.of(trial.configuration().backend(), device);
    } catch (Nd4jUnavailable e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static Transform transform(Optimizer optimizer) {
    Selection choice = optimizer.transform();
    return Transforms.named(choice.name())
        .factory()
        .create(optimizer.learningRate(), choice.values());
  }

  /** What the values of the step records are, in their order. */
  List<Metric> metrics() {
    return metrics;
  }

  /** The players' losses, which are the first metrics. */
  List<Metric> losses() {
    return metrics.subList(0, problem.game().players().size());
  }

  /** Updates of a run to its end. */
  long lastStep() {
    return problem.steps();
  }

  /** The library that the trial's numbers live in. */
  String backend() {
    return problem.computedBy();
  }

  /** What is known of the trial beside its metrics, by column of {@code trials}. */
  Map<String, Object> facts() {
    return Theory.facts(problem, () -> method.start(setup));
  }

  /**
   * Trains until the trial ends or is at its goal, to be called once; from the latest checkpoint
   * on.
   */
  Outcome run(
      TrialRows rows, Checkpoints checkpoints, Goal goal, TimeLimit limit, TrialWatch.Course course)
      throws IOException {
    StepSink sink =
        record -> {
          rows.record(record);
          course.recorded(record);
        };
    try {
      return loop.run(sink, rows.artifacts(), checkpoints, goal, limit);
    } finally {
      course.ended();
    }
  }

  /** Updates made so far. */
  long steps() {
    return loop.steps();
  }

  /** Gives back the memory that is not the heap's. */
  @Override
  public void close() {
    problem.close();
    backend.close();
  }
}
