package org.sweep.problem.gan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep.linalg.Backends;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Vector;
import org.sweep.optim.transform.TransformState;
import org.sweep.optim.transform.TransformType;
import org.sweep.optim.transform.Transforms;
import org.sweep.spec.Selection;

/**
 * 50 steps on one minibatch against golden/second_order.json: the field, adjusted by products of
 * second derivatives, through a transform.
 */
class GanTrajectoryTest {
  private static final int STEPS = 50;
  private static final List<Integer> POINTS = List.of(1, 2, 5, 20, 50);
  private static final Map<String, String> TRANSFORMS =
      Map.of("sgd", "sgd", "rms_tf1", "rmsprop-tf1", "adam", "adam");

  /** Relative to the norm; a point of float32 numbers is known to 6e-8. */
  private static final double POINT_TOLERANCE = 1e-5;

  private static final double LOSS_TOLERANCE = 1e-5;

  private final DenseBackend backend = Backends.cpu();
  private final GanGame game = GanReference.game(backend);
  private final Vector point = backend.of(GanReference.weights(0.5, 0.3));
  private final Vector direction = backend.zeros(point.length());
  private final Vector field = backend.zeros(point.length());
  private final Vector jacobian = backend.zeros(point.length());
  private final Vector antisymmetric = backend.zeros(point.length());
  private final double[] losses = new double[2];
  private double sign;

  static List<String> trajectories() {
    List<String> names = new ArrayList<>();
    GanReference.at("trajectories").fieldNames().forEachRemaining(names::add);
    assertThat(names).hasSize(12);
    return names;
  }

  @ParameterizedTest
  @MethodSource("trajectories")
  void followsTheReference(String name) {
    JsonNode trajectory = GanReference.at("trajectories", name);
    JsonNode record =
        trajectory.get("losses_before_step_t (disc,gen,sign); last = after the last step");
    String adjustment = name.substring(0, name.indexOf('+'));
    TransformState transform =
        transform(name.substring(name.indexOf('+') + 1), trajectory.get("lr").doubleValue());

    for (int step = 0; step < STEPS; step++) {
      game.field(point, field, losses);
      adjust(adjustment);
      assertLosses(record.get(step), step);
      if (!adjustment.equals("plain") && !adjustment.equals("co")) {
        assertThat(sign)
            .as("sign at step %d", step)
            .isEqualTo(record.get(step).get(2).doubleValue());
      }
      transform.descend(direction, point);
      if (POINTS.contains(step + 1)) {
        double[] expected = GanReference.parameters(trajectory.get("w_" + (step + 1)));
        double distance = GanReference.distance(point.toArray(), expected);
        assertThat(distance).as("w_%d", step + 1).isLessThan(POINT_TOLERANCE);
      }
    }
  }

  private void adjust(String adjustment) {
    backend.copy(field, direction);
    switch (adjustment) {
      case "plain" -> {}
      case "sga" -> {
        game.antisymmetricProduct(field, antisymmetric);
        backend.axpy(1, antisymmetric, direction);
        sign = 1;
      }
      case "sga_signed" -> {
        game.jacobianAndAntisymmetricProduct(field, jacobian, antisymmetric);
        sign = alignedSign();
        backend.axpy(sign, antisymmetric, direction);
      }
      case "co" -> {
        game.transposedJacobianProduct(field, jacobian);
        backend.axpy(0.1, jacobian, direction);
      }
      default -> throw new IllegalArgumentException(adjustment);
    }
  }

  private double alignedSign() {
    double ofField = backend.dot(field, jacobian);
    double ofAdjustment =
        backend.dot(antisymmetric, jacobian) + 2 * backend.dot(antisymmetric, antisymmetric);
    return Math.signum(ofField * ofAdjustment / 12 + 0.1);
  }

  private void assertLosses(JsonNode expected, int step) {
    for (int player = 0; player < 2; player++) {
      double difference = Math.abs(losses[player] - expected.get(player).doubleValue());
      assertThat(difference).as("loss %d at step %d", player, step).isLessThan(LOSS_TOLERANCE);
    }
  }

  private TransformState transform(String name, double eta) {
    TransformType type = Transforms.named(TRANSFORMS.get(name));
    Selection selection = Selection.of(type.declaration(), Map.of());
    return type.factory().create(eta, selection.values()).start(backend, direction);
  }
}
