package org.sweep.problem.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep.linalg.Backends;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Vector;

/** Losses, field and products against golden/second_order.json, at its three points. */
class GanReferenceTest {
  /** Relative to the norm. */
  private static final double TOLERANCE = 1e-6;

  private static final int TENSORS = 12;

  private final DenseBackend backend = Backends.cpu();
  private final GanGame game = GanReference.game(backend);
  private final double[] losses = new double[2];
  private final Vector field = zeros();
  private final Vector product = zeros();

  private record Case(double scale, double phase, Optional<String> key) {
    JsonNode get(String name) {
      return key.map(GanReference::at).orElseGet(GanReference::at).get(name);
    }

    @Override
    public String toString() {
      return scale + " sin(1.7 k + " + phase + ")";
    }
  }

  static List<Case> cases() {
    return List.of(
        new Case(0.5, 0.3, Optional.empty()),
        new Case(1, 3, Optional.of("case_sign_negative_n12_only")),
        new Case(1, 1.9, Optional.of("case_sign_negative_both")));
  }

  private Vector zeros() {
    return backend.zeros(GanReference.SHAPE.parameters());
  }

  private void evaluate(Case at) {
    game.field(backend.of(GanReference.weights(at.scale, at.phase)), field, losses);
  }

  private static void assertClose(Vector actual, JsonNode expected) {
    double[] numbers = GanReference.parameters(expected);
    assertThat(GanReference.distance(actual.toArray(), numbers)).isLessThan(TOLERANCE);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void lossesAndFieldAgree(Case at) {
    evaluate(at);

    assertThat(losses[0]).isCloseTo(at.get("disc_loss").doubleValue(), within(TOLERANCE));
    assertThat(losses[1]).isCloseTo(at.get("gen_loss").doubleValue(), within(TOLERANCE));
    assertClose(field, at.get("xi"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void productsAgree(Case at) {
    evaluate(at);

    game.jacobianProduct(field, product);
    assertClose(product, at.get("H_xi"));
    game.transposedJacobianProduct(field, product);
    assertClose(product, at.get("HT_xi"));
    game.antisymmetricProduct(field, product);
    assertClose(product, at.get("AT_xi"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void productsTogetherAgree(Case at) {
    Vector antisymmetric = zeros();
    evaluate(at);

    game.jacobianAndAntisymmetricProduct(field, product, antisymmetric);

    assertClose(product, at.get("H_xi"));
    assertClose(antisymmetric, at.get("AT_xi"));
  }

  @Test
  void dotsOfTheAlignmentAgree() {
    evaluate(cases().get(0));
    Vector transposed = zeros();
    game.transposedJacobianProduct(field, transposed);
    game.antisymmetricProduct(field, product);

    assertThat(backend.dot(field, transposed))
        .isCloseTo(GanReference.at("dot_xi_HTxi").doubleValue(), within(1e-7));
    assertThat(backend.dot(product, transposed))
        .isCloseTo(GanReference.at("dot_ATxi_HTxi").doubleValue(), within(1e-8));
  }

  /** Together with the number of tensors, these decide the sign of the adjustment. */
  @ParameterizedTest
  @MethodSource("cases")
  void signOfTheAlignmentAgrees(Case at) {
    evaluate(at);
    Vector transposed = zeros();
    game.transposedJacobianProduct(field, transposed);
    game.antisymmetricProduct(field, product);
    double dots = backend.dot(field, transposed) * backend.dot(product, transposed);
    int tensors = game.players().stream().mapToInt(player -> player.tensors()).sum();

    assertThat(tensors).isEqualTo(TENSORS);
    double expected = at.key.isEmpty() ? 1 : at.get("sign_n=12").doubleValue();
    assertThat(Math.signum(dots / tensors + 0.1)).isEqualTo(expected);
  }
}
