package org.sweep.problem.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.learning.config.Adam;
import org.sweep.linalg.Backends;
import org.sweep.linalg.Vector;
import org.sweep.problem.ProblemType.Resources;
import org.sweep.random.RandomStream;
import org.sweep.random.Streams;

/** The field is the gradient of the recorded loss. */
class Dl4jGradientTest {
  private static final double STEP = 1e-2;

  record Case(String name, String json) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    return List.of(
        new Case("dense", Networks.dense(Networks.builder(Networks.plain())).toJson()),
        new Case("convolution", Networks.convolutional(Networks.builder(new Adam())).toJson()),
        new Case("graph", Networks.graph(Networks.builder(new Adam())).toJson()),
        new Case("l2", Networks.dense(Networks.builder(new Adam()).l2(5e-2).l2Bias(1e-2)).toJson()),
        new Case(
            "what belongs to the updater",
            Networks.dense(
                    Networks.builder(new Adam(7))
                        .weightDecay(0.5)
                        .gradientNormalization(GradientNormalization.ClipL2PerLayer)
                        .gradientNormalizationThreshold(1e-3))
                .toJson()),
        new Case(
            "dropout", Networks.graph(Networks.builder(Networks.plain()).dropOut(0.7)).toJson()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithCentralDifferencesInRandomDirections(Case network) throws IOException {
    Dl4jProblem problem = problem(network.json());
    problem.select(3);
    Vector point = problem.initialPoint();
    int length = point.length();
    Vector field = Backends.cpu().zeros(length);
    problem.field(point, field, new double[1]);
    RandomStream random = new Streams(5).stream("directions", 0);
    for (int trial = 0; trial < 5; trial++) {
      float[] direction = new float[length];
      double slope = 0;
      double norm = 0;
      float[] gradient = field.toFloats();
      for (int i = 0; i < length; i++) {
        direction[i] = (float) (random.nextNormal() / Math.sqrt(length));
        slope += (double) direction[i] * gradient[i];
        norm += (double) gradient[i] * gradient[i];
      }
      double difference =
          (loss(problem, point, direction, STEP) - loss(problem, point, direction, -STEP))
              / (2 * STEP);
      assertThat(difference).isCloseTo(slope, within(2e-3 * Math.sqrt(norm / length) + 5e-5));
    }
  }

  /** Single weights of every layer: no layer's part can hide in a sum. */
  @Test
  void agreesWithCentralDifferencesInSingleParameters() throws IOException {
    Dl4jProblem problem = problem(cases().get(1).json());
    problem.select(0);
    Vector point = problem.initialPoint();
    Vector field = Backends.cpu().zeros(point.length());
    problem.field(point, field, new double[1]);
    for (int i = 0; i < point.length(); i += 13) {
      float[] direction = new float[point.length()];
      direction[i] = 1;
      double difference =
          (loss(problem, point, direction, STEP) - loss(problem, point, direction, -STEP))
              / (2 * STEP);
      assertThat(difference).as("parameter " + i).isCloseTo(field.toArray()[i], within(2e-4));
    }
  }

  /** |w| has no derivative at 0, where differences would look for one. */
  @Test
  void hasTheSignOfEveryWeightForL1() throws IOException {
    float[] plain = field(Networks.dense(Networks.builder(new Adam())).toJson());
    float[] withL1 = field(Networks.dense(Networks.builder(new Adam()).l1(0.01)).toJson());
    float[] weights = problem(cases().get(0).json()).initialPoint().toFloats();
    for (int i = 0; i < plain.length; i++) {
      double expected = plain[i] + 0.01 * Math.signum(weights[i]);
      assertThat((double) withL1[i]).as("parameter " + i).isCloseTo(expected, within(1e-7));
    }
  }

  private static float[] field(String json) throws IOException {
    Dl4jProblem problem = problem(json);
    problem.select(0);
    Vector field = Backends.cpu().zeros(problem.initialPoint().length());
    problem.field(problem.initialPoint(), field, new double[1]);
    return field.toFloats();
  }

  private static Dl4jProblem problem(String json) throws IOException {
    Resources resources = new Resources(Backends.cpu(), new Streams(1), Networks.DATA);
    return (Dl4jProblem) new Dl4jType().create(Networks.values(json), resources);
  }

  private static double loss(Dl4jProblem problem, Vector point, float[] direction, double step) {
    Vector moved = Backends.cpu().of(point.toFloats());
    Backends.cpu().axpy(step, Backends.cpu().of(direction), moved);
    double[] losses = new double[1];
    problem.field(moved, Backends.cpu().zeros(point.length()), losses);
    return losses[0];
  }
}
