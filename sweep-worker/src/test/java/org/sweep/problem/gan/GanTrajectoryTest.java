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
import org.sweep.optim.method.Consensus;
import org.sweep.optim.method.Method;
import org.sweep.optim.method.MethodState;
import org.sweep.optim.method.Setup;
import org.sweep.optim.method.Sga;
import org.sweep.optim.method.Simultaneous;
import org.sweep.optim.transform.Transform;
import org.sweep.optim.transform.TransformType;
import org.sweep.optim.transform.Transforms;
import org.sweep.spec.Selection;

/** 50 steps of methods and transforms on one minibatch, against golden/second_order.json. */
class GanTrajectoryTest {
  private static final int STEPS = 50;
  private static final List<Integer> POINTS = List.of(1, 2, 5, 20, 50);
  private static final String LOSSES =
      "losses_before_step_t (disc,gen,sign); last = after the last step";

  private static final Map<String, Method> METHODS =
      Map.of(
          "plain", new Simultaneous(),
          "sga", new Sga(1, false),
          "sga_signed", new Sga(1, true),
          "co", new Consensus(0.1));

  private static final Map<String, String> TRANSFORMS =
      Map.of("sgd", "sgd", "rms_tf1", "rmsprop-tf1", "adam", "adam");

  /** Of points relative to the norm; their float32 numbers are known to 6e-8. */
  private static final double TOLERANCE = 5e-6;

  private final DenseBackend backend = Backends.cpu();
  private final Vector point = backend.of(GanReference.weights(0.5, 0.3));
  private final double[] losses = new double[2];

  static List<String> trajectories() {
    List<String> names = new ArrayList<>();
    GanReference.at("trajectories").fieldNames().forEachRemaining(names::add);
    assertThat(names).hasSize(METHODS.size() * TRANSFORMS.size());
    return names;
  }

  @ParameterizedTest
  @MethodSource("trajectories")
  void followsTheReference(String name) {
    JsonNode expected = GanReference.at("trajectories", name);
    MethodState method = method(name, expected.get("lr").doubleValue());

    for (int step = 0; step < STEPS; step++) {
      method.evaluate(point, losses);
      assertLosses(expected.get(LOSSES).get(step), step);
      method.advance(point);
      if (POINTS.contains(step + 1)) {
        double[] w = GanReference.parameters(expected.get("w_" + (step + 1)));
        double distance = GanReference.distance(point.toArray(), w);
        assertThat(distance).as("w_%d", step + 1).isLessThan(TOLERANCE);
      }
    }
  }

  private MethodState method(String name, double eta) {
    String[] parts = name.split("\\+", 2);
    TransformType type = Transforms.named(TRANSFORMS.get(parts[1]));
    Selection selection = Selection.of(type.declaration(), Map.of());
    Transform transform = type.factory().create(eta, selection.values());
    Setup setup = new Setup(GanReference.game(backend), transform, eta, backend);
    return METHODS.get(parts[0]).start(setup);
  }

  private void assertLosses(JsonNode expected, int step) {
    for (int player = 0; player < 2; player++) {
      double difference = Math.abs(losses[player] - expected.get(player).doubleValue());
      assertThat(difference).as("loss %d at step %d", player, step).isLessThan(TOLERANCE);
    }
  }
}
