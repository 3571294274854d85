package org.sweep.problem.dl4j;

import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.sweep.problem.InvalidProblem;
import org.sweep.problem.dl4j.NetworkConfiguration.NamedLayer;

/** Reads configurations of networks from DL4J's JSON, and refuses those that are no classifiers. */
final class NetworkReader {
  static final String NETWORK = "network";
  private static final int LONGEST_REASON = 300;

  private NetworkReader() {}

  /**
   * The configuration in {@code json}.
   *
   * @throws InvalidProblem if it is none, or cannot be played as a game
   */
  static NetworkConfiguration read(String json) throws InvalidProblem {
    NetworkConfiguration configuration = parse(json);
    for (String flaw : configuration.flaws()) {
      throw new InvalidProblem(NETWORK, flaw);
    }
    check(configuration);
    return configuration;
  }

  /** The loss of a configuration that was read, without l1 and l2. */
  static ILossFunction loss(NetworkConfiguration configuration) {
    Layer output = configuration.output().configuration().getLayer();
    return lossOf(output).orElseThrow();
  }

  private static NetworkConfiguration parse(String json) throws InvalidProblem {
    boolean isStack = json.contains("\"confs\"");
    if (!isStack && !json.contains("\"vertices\"")) {
      throw new InvalidProblem(
          NETWORK,
          "must be the JSON of a MultiLayerConfiguration, with the key confs, or of a"
              + " ComputationGraphConfiguration, with the key vertices, but has neither");
    }
    try {
      return isStack
          ? new StackConfiguration(MultiLayerConfiguration.fromJson(json))
          : new GraphConfiguration(ComputationGraphConfiguration.fromJson(json));
    } catch (RuntimeException e) {
      throw new InvalidProblem(
          NETWORK, "must be a configuration that DL4J reads, but is not: " + reason(e));
    }
  }

  /** What DL4J says, in one line. */
  static String reason(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getMessage() == null && cause.getCause() != null) {
      cause = cause.getCause();
    }
    String line = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "...";
  }

  private static void check(NetworkConfiguration configuration) throws InvalidProblem {
    require(
        configuration.backpropType() == BackpropType.Standard,
        "must have backpropType Standard, but has " + configuration.backpropType());
    require(
        configuration.dataType() == DataType.FLOAT,
        "must have dataType FLOAT, but has " + configuration.dataType());
    for (NamedLayer layer : configuration.layers()) {
      check(layer);
    }
    NamedLayer output = configuration.output();
    require(
        lossOf(output.configuration().getLayer()).isPresent(),
        "must end in an OutputLayer or a LossLayer, but ends in " + output.words());
  }

  private static void check(NamedLayer layer) throws InvalidProblem {
    Layer settings = layer.configuration().getLayer();
    require(
        !(settings instanceof BatchNormalization),
        "must have no running statistics among its parameters, which no optimizer may move, but "
            + layer.words()
            + " has some");
    require(
        settings instanceof BaseLayer || settings.initializer().numParams(settings) == 0,
        "must have plain layers, but " + layer.words() + " has parameters of its own making");
    require(
        layer.configuration().isMiniBatch() && layer.configuration().isMinimize(),
        "must have miniBatch and minimize true, but " + layer.words() + " has not");
  }

  /** Of these two classes themselves: classes derived of them have losses with a memory. */
  private static Optional<ILossFunction> lossOf(Layer layer) {
    if (layer.getClass() == OutputLayer.class) {
      return Optional.of(((OutputLayer) layer).getLossFn());
    }
    if (layer.getClass() == LossLayer.class) {
      return Optional.of(((LossLayer) layer).getLossFn());
    }
    return Optional.empty();
  }

  /** Whether a layer draws random numbers while it trains. */
  static boolean isNoisy(NetworkConfiguration configuration) {
    List<NamedLayer> layers = configuration.layers();
    return layers.stream().map(layer -> layer.configuration().getLayer()).anyMatch(Noise::isIn);
  }

  /** Whether a layer bounds its parameters after every update. */
  static boolean isConstrained(NetworkConfiguration configuration) {
    return configuration.layers().stream()
        .map(layer -> layer.configuration().getLayer().getConstraints())
        .anyMatch(constraints -> constraints != null && !constraints.isEmpty());
  }

  private static void require(boolean kept, String law) throws InvalidProblem {
    if (!kept) {
      throw new InvalidProblem(NETWORK, law);
    }
  }

  /** What draws random numbers. */
  private static final class Noise {
    static boolean isIn(Layer layer) {
      boolean ofWeights = layer instanceof BaseLayer base && base.getWeightNoise() != null;
      return ofWeights || layer.getIDropout() != null;
    }
  }
}
