package org.sweep.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweep.catalog.Methods;
import org.sweep.catalog.Problems;
import org.sweep.data.DataSets;
import org.sweep.linalg.Backends;
import org.sweep.optim.method.MethodType;
import org.sweep.optim.method.Setup;
import org.sweep.optim.transform.Transforms;
import org.sweep.problem.Problem;
import org.sweep.problem.ProblemType;
import org.sweep.problem.ProblemType.Resources;
import org.sweep.random.Streams;
import org.sweep.spec.Kind;
import org.sweep.spec.Selection;

/** Facts of theory against closed forms on f(x, y) = x y and on fields of known eigenvalues. */
class TheoryTest {
  private static final double H = 0.05;
  private static final double TOLERANCE = 1e-9;

  /** One step multiplies the distance by these factors, h = 0.05. */
  @ParameterizedTest
  @CsvSource({
    "simultaneous, 1.0012492197250393, unstable", // sqrt(1 + h^2)
    "extragradient, 0.9987523466805972, stable", // sqrt((1 - h^2)^2 + h^2)
    "cgd, 0.9987523388778445, stable", // 1 / sqrt(1 + h^2)
    "consensus, 0.9513148795220223, stable", // sqrt((1 - h)^2 + h^2), gamma 1
    "alternating, 1, marginal"
  })
  void spectralRadiusIsThatOfTheClosedForm(String method, double expected, String verdict) {
    Map<String, Object> facts = facts(xy(), method, "sgd", Map.of(), H);

    assertThat((double) facts.get("spectral_radius")).isCloseTo(expected, within(TOLERANCE));
    assertThat(facts).containsEntry("stability", verdict);
  }

  /** The state (w, m) of momentum has the eigenvalues of its companion matrix. */
  @ParameterizedTest
  @CsvSource({"0.5", "0", "-0.5"})
  void spectralRadiusCountsTheMemoryOfMomentum(double rho) {
    Map<String, Object> facts = facts(xy(), "simultaneous", "momentum", Map.of("rho", rho), H);

    assertThat((double) facts.get("spectral_radius"))
        .isCloseTo(momentumRadius(rho), within(TOLERANCE));
  }

  /**
   * Largest root of mu^2 - (1 + rho - h lambda) mu + rho with lambda = i: by its complex formula.
   */
  private static double momentumRadius(double rho) {
    org.hipparchus.complex.Complex lambda = new org.hipparchus.complex.Complex(0, H);
    org.hipparchus.complex.Complex b = lambda.negate().add(1 + rho);
    org.hipparchus.complex.Complex root = b.multiply(b).subtract(4 * rho).sqrt();
    return Math.max(b.add(root).divide(2).norm(), b.subtract(root).divide(2).norm());
  }

  @Test
  void negativeMomentumConvergesOnlyInAlternatingPlay() {
    Map<String, Object> negative = Map.of("rho", -0.5);

    assertThat(facts(xy(), "alternating", "momentum", negative, H))
        .containsEntry("stability", "stable");
    assertThat(facts(xy(), "simultaneous", "momentum", negative, H))
        .containsEntry("stability", "unstable");
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 2", "1, 1, 1", "1, 5, 0.07692307692307693", "2, 40, 0.002493765586034913"})
  void stepSizeBoundIsThatOfTheEigenvalues(double real, double imaginary, double bound) {
    Map<String, Object> values = Map.of("real", real, "imaginary", imaginary);
    Selection field = selection("linear-field", values);

    Map<String, Object> below = facts(field, "simultaneous", "sgd", Map.of(), 0.999 * bound);
    Map<String, Object> above = facts(field, "simultaneous", "sgd", Map.of(), 1.001 * bound);

    assertThat((double) below.get("step_size_bound")).isCloseTo(bound, within(1e-12));
    assertThat(below).containsEntry("stability", "stable");
    assertThat(above).containsEntry("stability", "unstable");
  }

  @Test
  void eigenvaluesAreWrittenAsTheyAreRead() {
    Selection field = selection("linear-field", Map.of("real", 1.0, "imaginary", 20.0));

    assertThat(facts(field, "simultaneous", "sgd", Map.of(), H))
        .containsEntry("jacobian_eigenvalues", "1 + 20i, 1 - 20i");
  }

  @Test
  void aPurelyRotatingFieldHasNoStableLearningRate() {
    assertThat(facts(xy(), "simultaneous", "sgd", Map.of(), H))
        .containsEntry("step_size_bound", 0.0);
  }

  @Test
  void adaptiveTransformsHaveNoLinearization() {
    assertThat(facts(xy(), "simultaneous", "adam", Map.of(), H))
        .containsKeys("jacobian_eigenvalues", "step_size_bound")
        .doesNotContainKeys("spectral_radius", "stability");
    assertThat(facts(xy(), "simultaneous", "rmsprop-tf1", Map.of(), H))
        .doesNotContainKey("spectral_radius");
  }

  private static Selection xy() {
    ProblemType type = Problems.named("toy-game");
    Kind.Named games = (Kind.Named) type.declaration().parameter("game").orElseThrow().kind();
    return selection("toy-game", Map.of("game", Selection.plain(games.options().get(0))));
  }

  private static Selection selection(String problem, Map<String, Object> values) {
    return Selection.of(Problems.named(problem).declaration(), values);
  }

  private static Map<String, Object> facts(
      Selection problem,
      String method,
      String transform,
      Map<String, Object> transformValues,
      double eta) {
    Problem made = problem(problem);
    var type = Transforms.named(transform);
    Selection chosen = Selection.of(type.declaration(), transformValues);
    MethodType methodType = Methods.named(method);
    Setup setup =
        new Setup(made.game(), type.factory().create(eta, chosen.values()), eta, made.backend());
    Selection plain = Selection.plain(methodType.declaration());
    return Theory.facts(made, () -> methodType.create(plain.values()).start(setup));
  }

  private static Problem problem(Selection selection) {
    try {
      Resources resources = new Resources(Backends.cpu(), new Streams(1), DataSets.with(Map.of()));
      return Problems.named(selection.name()).create(selection.values(), resources);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
