package org.sweep.problem.gan.training;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.sweep.game.Game;
import org.sweep.linalg.Backend;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Vector;
import org.sweep.memory.Memory;
import org.sweep.nn.Initializer;
import org.sweep.output.Artifacts;
import org.sweep.problem.InvalidProblem;
import org.sweep.problem.Problem;
import org.sweep.problem.ProblemType.Resources;
import org.sweep.problem.gan.GanGame;
import org.sweep.problem.gan.GanShape;
import org.sweep.problem.gan.artifact.GanArtifacts;
import org.sweep.problem.gan.control.Control;
import org.sweep.problem.gan.control.Controls;
import org.sweep.problem.gan.control.Site;
import org.sweep.problem.gan.measure.Measurements;
import org.sweep.problem.gan.measure.Snapshot;
import org.sweep.problem.gan.measure.Workbench;
import org.sweep.problem.gan.source.Source;
import org.sweep.problem.gan.source.SourceType;
import org.sweep.problem.gan.source.Sources;
import org.sweep.problem.gan.source.Target;
import org.sweep.random.Streams;
import org.sweep.schema.Metric;
import org.sweep.trial.StepRecord;

/** A generative adversarial network in training. */
final class GanProblem implements Problem {
  private static final int FIELD_NORM = 2;

  private final GanSettings settings;
  private final GanShape shape;
  private final DenseBackend backend;
  private final Streams streams;
  private final List<Metric> metrics;
  private final Control control;
  private final TrainedGame game;
  private final Optional<AverageGenerator> average;
  private final Measurements measurements;
  private final GanArtifacts artifacts;

  /**
   * A problem.
   *
   * @throws IOException if data cannot be read
   */
  GanProblem(GanSettings settings, Resources resources) throws IOException {
    this.settings = settings;
    backend = resources.backend();
    streams = resources.streams();
    Target target = target(settings, resources);
    metrics = GanType.metrics(target);
    shape = settings.shape(target.dimensions());
    Source source =
        Sources.named(settings.source().name())
            .create(settings.source().values(), resources.data());
    Minibatch minibatch = new Minibatch(source, shape, settings.batchSize(), backend, streams);
    control =
        Controls.of(
            settings.lipschitz(),
            settings.orthogonality(),
            new Site(shape, minibatch, settings.batchSize(), streams, backend));
    game = new TrainedGame(game(minibatch), minibatch, control);
    average =
        Optional.of(settings.average())
            .filter(decay -> decay > 0)
            .map(decay -> new AverageGenerator(decay, shape.generator().parameters(), backend));
    Workbench workbench =
        new Workbench(
            shape,
            target,
            source,
            control.over(game(minibatch)),
            settings.evaluation(),
            streams,
            backend);
    measurements = new Measurements(workbench);
    artifacts = new GanArtifacts(workbench, settings.artifacts(), settings.steps());
  }

  private static Target target(GanSettings settings, Resources resources) throws IOException {
    SourceType type = Sources.named(settings.source().name());
    try {
      return type.target(settings.source().values(), resources.data());
    } catch (InvalidProblem e) {
      throw new IllegalArgumentException(e); // The outline has refused it before.
    }
  }

  private GanGame game(Minibatch minibatch) {
    GanGame made = new GanGame(shape, settings.loss(), settings.batchSize(), backend);
    made.minibatch(minibatch.real(), minibatch.latent());
    return made;
  }

  @Override
  public List<Metric> metrics() {
    return metrics;
  }

  @Override
  public Game game() {
    return game;
  }

  @Override
  public Backend backend() {
    return backend;
  }

  @Override
  public Vector initialPoint() {
    Initializer initializer = settings.initializer();
    Vector point = backend.zeros(shape.parameters());
    backend.load(
        initializer.parameters(shape.discriminator(), streams, "discriminator"),
        shape.discriminatorBlock(point));
    backend.load(
        initializer.parameters(shape.generator(), streams, "generator"),
        shape.generatorBlock(point));
    return point;
  }

  @Override
  public long steps() {
    return settings.steps();
  }

  @Override
  public void select(long step) {
    game.select(step);
  }

  @Override
  public void observe(Vector point) {
    average.ifPresent(running -> running.add(shape.generatorBlock(point)));
  }

  @Override
  public Memory memory() {
    return control.memory().and(average.map(AverageGenerator::memory).orElse(Memory.NONE));
  }

  @Override
  public boolean measures(long step) {
    return step == settings.steps() || step % settings.metricsEvery() == 0;
  }

  @Override
  public void measure(Vector point, Vector field, StepRecord record) {
    record.set(FIELD_NORM, backend.norm(field));
    if (measures(record.step())) {
      measurements.measure(snapshot(point), record, GanType.METRICS_OF_EVERY_ROW.size());
    }
  }

  @Override
  public void writeArtifacts(long step, Vector point, Artifacts sink) throws IOException {
    artifacts.write(step, () -> snapshot(point), sink);
  }

  private Snapshot snapshot(Vector point) {
    Vector effective = control.effective(point);
    return new Snapshot(
        point,
        shape.discriminatorBlock(effective),
        average.map(AverageGenerator::value).orElseGet(() -> shape.generatorBlock(effective)));
  }
}
