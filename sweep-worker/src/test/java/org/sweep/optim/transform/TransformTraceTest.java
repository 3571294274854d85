package org.sweep.optim.transform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Backends;
import org.sweep.linalg.Vector;
import org.sweep.optim.transform.TransformType.Needs;
import org.sweep.spec.Selection;

/**
 * Every transform against an independent float64 implementation, 20 steps on f(w) = 1/2 sum c_i
 * (w_i - a_i)^2: golden/transforms.json.
 */
class TransformTraceTest {
  private static final double FLOAT32_TOLERANCE = 1e-6;
  private static final double FLOAT64_TOLERANCE = 1e-12;
  private static final JsonNode GOLDEN = golden();
  private static final double[] C = doubles(GOLDEN.get("c"));
  private static final double[] A = doubles(GOLDEN.get("a"));
  private static final double[] W0 = doubles(GOLDEN.get("w0"));

  record Rule(String trace, String name, double eta, Map<String, Object> parameters) {
    @Override
    public String toString() {
      return name + parameters + " as " + trace;
    }
  }

  static List<Rule> rules() {
    Map<String, Object> negative = Map.of("rho", -0.5);
    Map<String, Object> largeDelta = Map.of("tau", 0.99, "delta", 1e-2);
    Map<String, Object> largeEpsilon = Map.of("epsilon", 1e-2);
    Map<String, Object> slow = Map.of("beta1", 0.5, "beta2", 0.9999);
    Map<String, Object> wgan = Map.of("beta1", 0.0, "beta2", 0.9);
    return List.of(
        new Rule("sgd lr=0.05", "sgd", 0.05, Map.of()),
        new Rule("heavy_ball_002 lr=0.05 rho=0.9", "momentum", 0.05, Map.of()),
        new Rule("heavy_ball_negative lr=0.05 rho=-0.5", "momentum", 0.05, negative),
        new Rule("nesterov_tf1 lr=0.05 rho=0.9", "nesterov", 0.05, Map.of()),
        new Rule("adagrad_tf1 lr=0.5 acc0=0.1", "adagrad", 0.5, Map.of()),
        new Rule("rmsprop_002 lr=0.1 tau=0.9 delta=1e-8", "rmsprop", 0.1, Map.of()),
        new Rule("rmsprop_002 lr=0.1 tau=0.99 delta=1e-2", "rmsprop", 0.1, largeDelta),
        new Rule("rmsprop_tf1 lr=0.1", "rmsprop-tf1", 0.1, Map.of()),
        new Rule("adam lr=0.1", "adam", 0.1, Map.of()),
        new Rule("adam lr=0.1 eps=1e-2", "adam", 0.1, largeEpsilon),
        new Rule("adam lr=0.1 b1=0.5 b2=0.9999 (seed 001)", "adam", 0.1, slow),
        new Rule("adam lr=0.1 b1=0 b2=0.9 (seed 002 WGAN)", "adam", 0.1, wgan),
        new Rule("adam_tf1 lr=0.1", "adam-tf1", 0.1, Map.of()),
        new Rule("adam_tf1 lr=0.1 eps=1e-2", "adam-tf1", 0.1, largeEpsilon),
        new Rule("amsgrad_002 lr=0.1", "amsgrad", 0.1, Map.of()),
        new Rule("optimistic_adam lr=0.1", "omd", 0.1, Map.of()),
        new Rule("omd lr=0.05 g0=0", "optimism", 0.05, Map.of()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void followsTheReference(Rule rule) {
    double[][] expected = trace(rule.trace());

    double[][] inFloat32 = run(rule, expected.length, Backends.cpu());
    double[][] inFloat64 = run(rule, expected.length, Backends.doubles());

    assertThat(distance(inFloat32, expected)).isLessThan(FLOAT32_TOLERANCE);
    assertThat(distance(inFloat64, expected)).isLessThan(FLOAT64_TOLERANCE);
  }

  /** Shows that the comparison can tell a wrong initial accumulator from the right one. */
  @Test
  void differsFromAWrongInitialAccumulator() {
    double[][] wrong = trace("rmsprop_tf1_but_ms0=0 lr=0.1 (WRONG init, for detecting it)");

    double[][] actual =
        run(new Rule("", "rmsprop-tf1", 0.1, Map.of()), wrong.length, Backends.doubles());

    assertThat(distance(actual, wrong)).isGreaterThan(1e-2);
  }

  /** The transform that is the game's own update is tested with the game that brings it. */
  private static Stream<TransformType> ofAnyGradient() {
    return Transforms.all().stream().filter(type -> type.needs() == Needs.GRADIENT);
  }

  @Test
  void everyTransformHasATrace() {
    List<String> tested = rules().stream().map(Rule::name).distinct().toList();

    assertThat(ofAnyGradient())
        .extracting(type -> type.declaration().name())
        .containsExactlyInAnyOrderElementsOf(tested);
  }

  @Test
  void leavesTheGradientAsItIs() {
    for (TransformType type : ofAnyGradient().toList()) {
      double[] numbers = {1, -2, 3};
      Backend backend = Backends.cpu();
      Vector gradient = backend.of(numbers);
      state(new Rule("", type.declaration().name(), 0.1, Map.of()), backend, gradient)
          .descend(gradient, backend.zeros(3));
      assertThat(gradient.toArray()).as(type.declaration().name()).containsExactly(numbers);
    }
  }

  private double[][] run(Rule rule, int points, Backend backend) {
    Vector point = backend.of(W0);
    Vector gradient = backend.zeros(W0.length);
    TransformState state = state(rule, backend, gradient);
    double[][] path = new double[points][];
    path[0] = W0;
    for (int step = 1; step < points; step++) {
      backend.load(gradientAt(point.toArray()), gradient);
      state.descend(gradient, point);
      path[step] = point.toArray();
    }
    return path;
  }

  private TransformState state(Rule rule, Backend backend, Vector block) {
    TransformType type = Transforms.named(rule.name());
    Selection selection = Selection.of(type.declaration(), rule.parameters());
    return type.factory().create(rule.eta(), selection.values()).start(backend, block);
  }

  private static double[] gradientAt(double[] w) {
    double[] gradient = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      gradient[i] = C[i] * (w[i] - A[i]);
    }
    return gradient;
  }

  /** The largest difference, relative to the size of the coordinate along its reference path. */
  private static double distance(double[][] actual, double[][] expected) {
    double largest = 0;
    for (int i = 0; i < W0.length; i++) {
      double size = 0;
      double difference = 0;
      for (int step = 0; step < expected.length; step++) {
        size = Math.max(size, Math.abs(expected[step][i]));
        difference = Math.max(difference, Math.abs(actual[step][i] - expected[step][i]));
      }
      largest = Math.max(largest, difference / size);
    }
    return largest;
  }

  private static double[][] trace(String name) {
    List<double[]> points = new ArrayList<>();
    GOLDEN.get("traces").get(name).get("all").forEach(point -> points.add(doubles(point)));
    return points.toArray(double[][]::new);
  }

  private static JsonNode golden() {
    try (InputStream in = TransformTraceTest.class.getResourceAsStream("/golden/transforms.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double[] doubles(JsonNode array) {
    double[] values = new double[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).doubleValue();
    }
    return values;
  }
}
