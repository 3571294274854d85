package org.sweep.problem.gan.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sweep.data.DataSets;
import org.sweep.linalg.Backends;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Vector;
import org.sweep.problem.InvalidProblem;
import org.sweep.problem.Problem;
import org.sweep.problem.ProblemOutline;
import org.sweep.problem.ProblemType.Resources;
import org.sweep.problem.gan.control.Controls;
import org.sweep.problem.gan.source.Sources;
import org.sweep.random.Streams;
import org.sweep.schema.Metric;
import org.sweep.spec.Declaration;
import org.sweep.spec.Selection;
import org.sweep.spec.Values;
import org.sweep.trial.StepRecord;

class GanProblemTest {
  private static final GanType TYPE = new GanType();
  private static final DataSets DATA = DataSets.with(Map.of());
  private static final DenseBackend BACKEND = Backends.cpu();

  @Test
  void drawsMinibatchesBySeedStepAndDrawAlone() throws IOException {
    Problem problem = problem(Map.of(), 1);
    double[] losses = {loss(problem, 3, 0), loss(problem, 3, 1), loss(problem, 3, 2)};

    Problem again = problem(Map.of(), 1);
    loss(again, 7, 0);
    assertThat(loss(again, 3, 2)).isEqualTo(losses[2]);
    assertThat(loss(again, 3, 0)).isEqualTo(losses[0]);
    assertThat(loss(again, 3, 1)).isEqualTo(losses[1]);
    assertThat(losses).doesNotHaveDuplicates();
    assertThat(loss(again, 4, 0)).isNotEqualTo(losses[0]);
    assertThat(loss(problem(Map.of(), 2), 3, 0)).isNotEqualTo(losses[0]);
  }

  @Test
  void beginsAtAPointThatDependsOnTheSeedAlone() throws IOException {
    double[] point = problem(Map.of(), 1).initialPoint().toArray();

    assertThat(problem(Map.of("loss", "hinge"), 1).initialPoint().toArray()).isEqualTo(point);
    assertThat(problem(Map.of(), 2).initialPoint().toArray()).isNotEqualTo(point);
    assertThat(point).hasSize(2 * 9 + 9 + 9 + 1 + 4 * 8 + 8 + 8 * 2 + 2);
  }

  @Test
  void averagesTheGeneratorOfEveryStep() {
    AverageGenerator average = new AverageGenerator(0.75, 2, BACKEND);
    for (double w : new double[] {8, 4, 16}) {
      average.add(BACKEND.of(new double[] {w, -w}));
    }

    assertThat(average.value().toArray()).containsExactly(9.25, -9.25);
  }

  /** After many minibatches every layer has norm one, and so the score can rise no faster. */
  @Test
  void spectralNormalizationBoundsTheLipschitzEstimate() throws IOException {
    Map<String, Object> values =
        Map.of("lipschitz", control("spectral-normalization"), "initializer", "he-normal");
    double normalized = lipschitz(problem(values, 1));
    double free = lipschitz(problem(Map.of("initializer", "he-normal"), 1));

    assertThat(normalized).isPositive().isLessThan(1 + 1e-3);
    assertThat(free).isGreaterThan(1.2);
  }

  private static double lipschitz(Problem problem) {
    Vector point = problem.initialPoint();
    Vector field = BACKEND.zeros(point.length());
    for (long step = 0; step < 100; step++) {
      problem.select(step);
      problem.game().field(point, field, new double[2]);
    }
    List<String> names = problem.metrics().stream().map(Metric::name).toList();
    StepRecord record = new StepRecord(names.size());
    record.begin(0);
    problem.measure(point, field, record);
    return record.value(names.indexOf("lipschitz_estimate"));
  }

  @Test
  void clippingKeepsEveryMoveWithinItsBound() throws IOException {
    Problem problem = problem(Map.of("lipschitz", control("clipping")), 1);
    Vector point = problem.initialPoint();
    problem.game().project(point);

    int first = problem.game().players().get(1).offset();
    double[] numbers = point.toArray();
    assertThat(Arrays.stream(numbers, 0, first).map(Math::abs).max().orElseThrow())
        .isCloseTo(0.01, within(1e-9));
    assertThat(Arrays.stream(numbers, first, numbers.length).map(Math::abs).max().orElseThrow())
        .isGreaterThan(0.1);
  }

  @Test
  void measuresWhatTheTargetAllows() throws InvalidProblem {
    assertThat(metrics("gaussian-grid"))
        .containsExactly(
            "discriminator_loss",
            "generator_loss",
            "field_norm",
            "modes_covered",
            "near_mode_share",
            "modes_covered_3sigma",
            "near_mode_share_3sigma",
            "lipschitz_estimate",
            "rotation_share");
    assertThat(metrics("gaussian"))
        .containsExactly(
            "discriminator_loss",
            "generator_loss",
            "field_norm",
            "largest_singular_value",
            "smallest_singular_value",
            "covariance_distance",
            "lipschitz_estimate",
            "rotation_share");
  }

  @Test
  void isADifferentiableGameOfDiscriminatorAndGenerator() throws InvalidProblem {
    ProblemOutline outline = TYPE.outline(values(Map.of()), DATA);

    assertThat(outline.game().names()).containsExactly("discriminator", "generator");
    assertThat(outline.game().isDifferentiable()).isTrue();
    assertThat(outline.steps()).isEqualTo(10_000);
    assertThat(outline.knowsEquilibrium()).isFalse();
  }

  @Test
  void refusesBatchesThatCannotHoldEveryModeEquallyOften() {
    assertThatThrownBy(() -> TYPE.outline(values(Map.of("batch-size", 100L)), DATA))
        .isInstanceOf(InvalidProblem.class)
        .hasMessage("must be a multiple of the 16 modes, but was 100");
  }

  @Test
  void refusesATruncationThatWouldRarelyEnd() {
    assertThatThrownBy(() -> TYPE.outline(values(Map.of("truncation", 0.01)), DATA))
        .isInstanceOf(InvalidProblem.class)
        .hasMessage("must be 0 or >= 0.1, but was 0.01");
  }

  @Test
  void refusesNetworksOfMoreParametersThanAVectorHolds() {
    List<Long> wide = List.of(1L << 20, 1L << 20);
    assertThatThrownBy(() -> TYPE.outline(values(Map.of("generator-hidden", wide)), DATA))
        .isInstanceOf(InvalidProblem.class)
        .hasMessage("must give networks of fewer than 2^31 parameters");
  }

  private static List<String> metrics(String source) throws InvalidProblem {
    Selection selection = Selection.plain(named(Sources.declarations(), source));
    return TYPE.outline(values(Map.of("source", selection)), DATA).metrics().stream()
        .map(Metric::name)
        .toList();
  }

  private static Selection control(String name) {
    return Selection.plain(named(Controls.declarations(), name));
  }

  private static Declaration named(List<Declaration> declarations, String name) {
    return declarations.stream()
        .filter(declaration -> declaration.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static double loss(Problem problem, long step, int draw) {
    problem.select(step);
    if (draw > 0) {
      problem.game().redraw(draw);
    }
    Vector point = problem.initialPoint();
    double[] losses = new double[2];
    problem.game().field(point, BACKEND.zeros(point.length()), losses);
    return losses[0];
  }

  private static Problem problem(Map<String, Object> given, long seed) throws IOException {
    return TYPE.create(values(given), new Resources(BACKEND, new Streams(seed), DATA));
  }

  private static Values values(Map<String, Object> given) {
    Map<String, Object> values = new HashMap<>();
    values.put("latent", 4L);
    values.put("discriminator-hidden", List.of(9L));
    values.put("generator-hidden", List.of(8L));
    values.put("batch-size", 32L);
    values.putAll(given);
    return Values.of(TYPE.declaration(), values);
  }
}
