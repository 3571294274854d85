package org.sweep.problem.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.api.NeuralNetwork;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.schedule.MapSchedule;
import org.nd4j.linalg.schedule.ScheduleType;
import org.sweep.catalog.Methods;
import org.sweep.linalg.Backends;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Vector;
import org.sweep.linalg.nd4j.Nd4jBackend;
import org.sweep.optim.method.MethodState;
import org.sweep.optim.method.Setup;
import org.sweep.optim.transform.Transforms;
import org.sweep.problem.ProblemType.Resources;
import org.sweep.random.Streams;
import org.sweep.spec.Selection;
import org.sweep.spec.Values;

/** Sweep's training loop beside DL4J's own {@code fit} on the same minibatches. */
class NetworkUpdateTest {
  /** An epoch of 8 minibatches, of which the last one is smaller, and half another one. */
  private static final int STEPS = 12;

  private static final Map<String, Object> BATCHES = Map.of("batch-size", 200L);

  private static final double TOLERANCE = 2e-6;

  record Case(String name, String json) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> updaters() {
    MapSchedule byEpoch =
        new MapSchedule.Builder(ScheduleType.EPOCH).add(0, 0.1).add(1, 0.01).build();
    MapSchedule byIteration =
        new MapSchedule.Builder(ScheduleType.ITERATION).add(0, 0.1).add(7, 0.02).build();
    return List.of(
        of("sgd", Networks.builder(new Sgd(0.1))),
        of("adam", Networks.builder(new Adam(0.01))),
        of("nesterovs", Networks.builder(new Nesterovs(0.05, 0.9))),
        of("rmsprop", Networks.builder(new RmsProp(0.003))),
        of("adadelta", Networks.builder(new AdaDelta())),
        of("rates by epoch", Networks.builder(new Sgd(byEpoch))),
        of("rates by iteration", Networks.builder(new Adam(byIteration))),
        of("another rate for biases", Networks.builder(new Adam(0.01)).biasUpdater(new Sgd(0.1))),
        of("l1 and l2", Networks.builder(new Nesterovs(0.05)).l1(1e-3).l2(1e-2)),
        of("weight decay", Networks.builder(new Adam(0.01)).weightDecay(0.1)),
        of(
            "clipping",
            Networks.builder(new Sgd(0.5))
                .gradientNormalization(GradientNormalization.ClipL2PerLayer)
                .gradientNormalizationThreshold(0.1)),
        new Case("convolution", Networks.convolutional(Networks.builder(new Adam(0.01))).toJson()),
        new Case("graph", Networks.graph(Networks.builder(new Adam(0.01)).l2(1e-3)).toJson()));
  }

  private static Case of(String name, NeuralNetConfiguration.Builder builder) {
    return new Case(name, Networks.dense(builder).toJson());
  }

  @ParameterizedTest
  @MethodSource("updaters")
  void fromConfigurationMovesAsFitDoes(Case updater) throws IOException {
    Values values = Networks.values(updater.json(), BATCHES);

    assertClose(train(values, "from-configuration", 1), fit(values));
  }

  /** DL4J's Adam and TensorFlow's have epsilon outside of the bias correction. */
  @Test
  void adamOfSweepMovesAsAdamOfDl4j() throws IOException {
    Values values =
        Networks.values(Networks.convolutional(Networks.builder(new Adam(0.01))).toJson(), BATCHES);

    assertClose(train(values, "adam-tf1", 0.01), fit(values));
  }

  @Test
  void theLearningRateScalesTheUpdate() throws IOException {
    Values tenth =
        Networks.values(Networks.dense(Networks.builder(new Sgd(0.1))).toJson(), BATCHES);
    Values whole = Networks.values(Networks.dense(Networks.builder(new Sgd(1))).toJson(), BATCHES);

    assertClose(train(whole, "from-configuration", 0.1), train(tenth, "from-configuration", 1));
    assertThat(distance(train(whole, "from-configuration", 0.2), fit(tenth))).isGreaterThan(1e-2);
  }

  @Test
  void fitOfTheNetworkAtARateIsFromConfigurationAtThatRate() throws IOException {
    Values values =
        Networks.values(
            Networks.dense(Networks.builder(new Adam(0.1)).biasUpdater(new Sgd(0.3))).toJson(),
            BATCHES);
    Dl4jTrial trial = Dl4jTrial.of(values, Networks.DATA, new Streams(1));

    assertClose(train(values, "from-configuration", 0.1), fit(trial, trial.networkAtRate(0.1)));
  }

  @Test
  void refusesToScaleSchedulesAndUpdatersWithoutRates() throws IOException {
    MapSchedule schedule = new MapSchedule.Builder(ScheduleType.EPOCH).add(0, 0.1).build();
    Dl4jTrial scheduled = trial(Networks.builder(new Sgd(schedule)));
    Dl4jTrial withoutRate = trial(Networks.builder(new AdaDelta()));

    assertThat(scheduled.networkAtRate(1)).isNotNull();
    assertThatThrownBy(() -> scheduled.networkAtRate(0.5))
        .hasMessage(
            "learning-rate must be 1 where the network has a schedule of its own, but was 0.5");
    assertThatThrownBy(() -> withoutRate.networkAtRate(0.5))
        .hasMessage(
            "learning-rate must be 1 where the network's updater has none to scale, as AdaDelta");
  }

  private static Dl4jTrial trial(NeuralNetConfiguration.Builder builder) throws IOException {
    Values values = Networks.values(Networks.dense(builder).toJson(), BATCHES);
    return Dl4jTrial.of(values, Networks.DATA, new Streams(1));
  }

  private static void assertClose(float[] actual, float[] expected) {
    assertThat(distance(actual, expected)).isLessThan(TOLERANCE);
  }

  private static double distance(float[] actual, float[] expected) {
    assertThat(actual).hasSameSizeAs(expected);
    double largest = 0;
    for (int i = 0; i < actual.length; i++) {
      largest = Math.max(largest, Math.abs((double) actual[i] - expected[i]));
    }
    return largest;
  }

  /** Points and Sweep's transforms on ND4J's arrays, beside the network's own. */
  @ParameterizedTest
  @ValueSource(strings = {"from-configuration", "adam"})
  void movesTheSameOnEitherBackend(String transform) throws Exception {
    Values values =
        Networks.values(
            Networks.dense(Networks.builder(new Sgd(0.1)).biasUpdater(new Adam(0.01))).toJson(),
            BATCHES);
    Values stateless =
        Networks.values(Networks.dense(Networks.builder(new Sgd(0.1))).toJson(), BATCHES);
    try (Nd4jBackend nd4j = Nd4jBackend.on(List.of())) {
      assertClose(train(nd4j, values, transform, 0.1), train(values, transform, 0.1));
      assertClose(train(nd4j, stateless, transform, 0.1), train(stateless, transform, 0.1));
    }
  }

  private static float[] train(Values values, String transform, double learningRate)
      throws IOException {
    return train(Backends.cpu(), values, transform, learningRate);
  }

  private static float[] train(
      DenseBackend backend, Values values, String transform, double learningRate)
      throws IOException {
    Resources resources = new Resources(backend, new Streams(1), Networks.DATA);
    Dl4jProblem problem = (Dl4jProblem) new Dl4jType().create(values, resources);
    Setup setup =
        new Setup(
            problem.game(),
            Transforms.named(transform).factory().create(learningRate, defaults(transform)),
            learningRate,
            backend);
    MethodState method = Methods.named("simultaneous").create(Values.NONE).start(setup);
    Vector point = problem.initialPoint();
    for (int step = 0; step < STEPS; step++) {
      problem.select(step);
      method.evaluate(point, new double[1]);
      method.advance(point);
    }
    return point.toFloats();
  }

  private static Values defaults(String transform) {
    return Selection.plain(Transforms.named(transform).declaration()).values();
  }

  private static float[] fit(Values values) throws IOException {
    Dl4jTrial trial = Dl4jTrial.of(values, Networks.DATA, new Streams(1));
    return fit(trial, trial.network());
  }

  private static float[] fit(Dl4jTrial trial, Model model) {
    for (int step = 0; step < STEPS; step++) {
      if (step > 0 && step % trial.stepsPerEpoch() == 0) {
        nextEpoch(model);
      }
      ((NeuralNetwork) model).fit(trial.minibatch(step));
    }
    return FlatArrays.read(model.params());
  }

  private static void nextEpoch(Model model) {
    if (model instanceof MultiLayerNetwork network) {
      network.incrementEpochCount();
    } else {
      ((ComputationGraph) model).incrementEpochCount();
    }
  }
}
