package org.sweep.problem.gan.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sweep.data.DataSets;
import org.sweep.game.GameOutline;
import org.sweep.game.MemoryNeed;
import org.sweep.nn.Initializer;
import org.sweep.problem.InvalidProblem;
import org.sweep.problem.Problem;
import org.sweep.problem.ProblemOutline;
import org.sweep.problem.ProblemType;
import org.sweep.problem.gan.GanLoss;
import org.sweep.problem.gan.GanShape;
import org.sweep.problem.gan.control.Controls;
import org.sweep.problem.gan.measure.Measurements;
import org.sweep.problem.gan.source.SourceType;
import org.sweep.problem.gan.source.Sources;
import org.sweep.problem.gan.source.Target;
import org.sweep.schema.Metric;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;
import org.sweep.spec.Selection;
import org.sweep.spec.Values;

/** {@code gan} in study files. */
public final class GanType implements ProblemType {
  /** Metrics of every row; those on a cadence follow. */
  static final List<Metric> METRICS_OF_EVERY_ROW =
      List.of(
          Metric.lower("discriminator_loss"),
          Metric.lower("generator_loss"),
          Metric.lower("field_norm"));

  private static final List<Long> SIX_TIMES_384 = Collections.nCopies(6, 384L);
  private static final double SMALLEST_TRUNCATION = 0.1;

  private static final Declaration DECLARATION =
      new Declaration(
          "gan",
          "generator against discriminator, two multilayer perceptrons with relu",
          parameters());

  private static List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>(ofGame());
    parameters.addAll(ofControls());
    parameters.addAll(ofEvaluation());
    parameters.addAll(ofArtifacts());
    return parameters;
  }

  private static List<Parameter> ofGame() {
    List<Declaration> sources = Sources.declarations();
    return List.of(
        Parameter.selection(
            "source",
            new Kind.Named("source", sources),
            Selection.plain(sources.get(0)),
            "where real points come from"),
        size("latent", 1, 64, "dimensions of a latent vector, Normal(0, I)"),
        Parameter.sizes(
            "discriminator-hidden", SIX_TIMES_384, "widths of the discriminator's hidden layers"),
        Parameter.sizes(
            "generator-hidden", SIX_TIMES_384, "widths of the generator's hidden layers"),
        Parameter.choice("loss", GanLoss.words(), "losses of both players"),
        size("batch-size", 1, 256, "real points of a minibatch, and as many fake ones"),
        Parameter.whole("steps", 1, 10_000, "updates of a trial"),
        Parameter.choice("initializer", Initializer.words(), "how weights begin; biases are zero"));
  }

  private static List<Parameter> ofControls() {
    List<Declaration> controls = Controls.declarations();
    return List.of(
        Parameter.selection(
            "lipschitz",
            new Kind.Named("control", controls),
            Selection.plain(controls.get(0)),
            "what keeps the discriminator's scores smooth"),
        Parameter.real(
            "orthogonal-regularization",
            Range.atLeast(0),
            0,
            "weight of sum |W W' - I|^2 in both losses; 0: none"));
  }

  private static List<Parameter> ofEvaluation() {
    return List.of(
        Parameter.real(
            "ema",
            Range.halfOpen(0, 1),
            0,
            "decay of the running average of the generator that is judged; 0: itself is"),
        Parameter.real(
            "truncation",
            Range.atLeast(0),
            0,
            "latent numbers beyond it are drawn again for judged points; 0: none"),
        Parameter.whole("metrics-every", 1, 500, "steps between measurements"),
        size("evaluation-samples", 2, 2560, "generated points of a measurement"),
        Parameter.real("mode-radius", Range.positive(), 0.2, "how near a point must be to a mode"));
  }

  private static List<Parameter> ofArtifacts() {
    return List.of(
        Parameter.whole("artifacts-every", 0, 2000, "steps between artifacts; 0: none"),
        size("artifact-samples", 0, 2560, "generated points of an artifact; 0: none"),
        size("covariance-samples", 2, 1 << 15, "generated points of a covariance"),
        size(
            "covariance-samples-at-ends",
            2,
            1 << 20,
            "the same before the first and after the last step"),
        new Parameter(
            "eigenvalues",
            new Kind.Whole(0, 1000),
            Optional.of(0L),
            "leading eigenvalues of the field's Jacobian; 0: none"));
  }

  private static Parameter size(String name, long low, long defaultValue, String description) {
    Kind kind = new Kind.Whole(low, 1 << 20);
    return new Parameter(name, kind, Optional.of(defaultValue), description);
  }

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public ProblemOutline outline(Values values, DataSets data) throws InvalidProblem {
    GanSettings settings = GanSettings.of(values);
    SourceType type = Sources.named(settings.source().name());
    try {
      Target target = type.target(settings.source().values(), data);
      check(settings, target);
      GanShape shape = settings.shape(target.dimensions());
      long numbers = type.numbers(settings.source().values(), data);
      return new ProblemOutline(
          metrics(target),
          new GameOutline(shape.players(), true, memory(settings, shape, numbers)),
          false,
          settings.steps(),
          settings.cost(shape),
          type.checksums(settings.source().values(), data));
    } catch (IOException e) {
      throw new InvalidProblem("source", e.getMessage());
    } catch (ArithmeticException e) {
      throw new InvalidProblem(
          "discriminator-hidden", "must give networks of fewer than 2^31 parameters");
    }
  }

  private static MemoryNeed memory(GanSettings settings, GanShape shape, long shared) {
    return MemoryNeed.ofFloats(shared, shape.parameters(), settings.working(shape));
  }

  private static void check(GanSettings settings, Target target) throws InvalidProblem {
    if (settings.batchSize() % target.parts() != 0) {
      throw new InvalidProblem(
          "batch-size",
          "must be a multiple of the %d modes, but was %d"
              .formatted(target.parts(), settings.batchSize()));
    }
    double truncation = settings.evaluation().truncation();
    if (truncation > 0 && truncation < SMALLEST_TRUNCATION) {
      throw new InvalidProblem(
          "truncation", "must be 0 or >= " + SMALLEST_TRUNCATION + ", but was " + truncation);
    }
  }

  static List<Metric> metrics(Target target) {
    List<Metric> metrics = new ArrayList<>(METRICS_OF_EVERY_ROW);
    metrics.addAll(Measurements.metrics(target));
    return metrics;
  }

  @Override
  public Problem create(Values values, Resources resources) throws IOException {
    return new GanProblem(GanSettings.of(values), resources);
  }
}
