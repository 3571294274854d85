package org.sweep.problem.dl4j;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.sweep.data.DataOutline;
import org.sweep.game.GameOutline;
import org.sweep.game.MemoryNeed;
import org.sweep.linalg.nd4j.Nd4jProcess;
import org.sweep.problem.InvalidProblem;
import org.sweep.problem.ProblemOutline;
import org.sweep.problem.dl4j.NetworkConfiguration.NamedLayer;
import org.sweep.spec.Sha256;
import org.sweep.spec.Values;

/** Tries a network on one made-up sample of the data's shape. */
final class NetworkOutline {
  private final Values values;
  private final Dl4jSettings settings;
  private final DataOutline data;

  NetworkOutline(Values values, DataOutline data) {
    this.values = values;
    this.settings = Dl4jSettings.of(values);
    this.data = data;
  }

  /**
   * What is known of the problem.
   *
   * @throws InvalidProblem if the network and the data do not fit together
   */
  ProblemOutline outline() throws InvalidProblem {
    checkSizes();
    String json = values.text(NetworkReader.NETWORK);
    NetworkConfiguration configuration = NetworkReader.read(json);
    Nd4jProcess.prepare();
    Network network = tried(configuration);
    GameOutline game =
        new GameOutline(List.of(Dl4jType.player(network.length())), false, memory(network));
    double cost = cost(configuration, network);
    network.model().close();
    return new ProblemOutline(
        Dl4jType.METRICS,
        game.withUpdate(),
        false,
        settings.steps(data.trainingSamples()),
        cost,
        provenance(json));
  }

  private void checkSizes() throws InvalidProblem {
    int trained = settings.trained(data.trainingSamples());
    if (settings.batchSize() > trained) {
      throw new InvalidProblem(
          "batch-size",
          "must be at most the %d training samples, but was %d"
              .formatted(trained, settings.batchSize()));
    }
    if (settings.features(data.width()) != data.width()) {
      throw new InvalidProblem(
          "input-shape",
          "must have as many numbers as a sample has features, %d, but %s has %d"
              .formatted(data.width(), settings.inputShape(), settings.features(data.width())));
    }
  }

  /** The network after it saw a sample; what DL4J says against it becomes the user's sentence. */
  private Network tried(NetworkConfiguration configuration) throws InvalidProblem {
    long[] outputs;
    Network network;
    try (INDArray features = Nd4j.zeros(DataType.FLOAT, settings.shape(1, data.width()))) {
      network = configuration.with(Layers::keepLoss).initialized(1);
      outputs = network.output(features).shape();
    } catch (RuntimeException e) {
      throw new InvalidProblem(
          NetworkReader.NETWORK,
          "must take samples of shape %s, but does not: %s"
              .formatted(shape(), NetworkReader.reason(e)));
    }
    if (!Arrays.equals(outputs, new long[] {1, data.classes()})) {
      throw new InvalidProblem(
          NetworkReader.NETWORK,
          "must have an output for each of the %d classes of the data, but its output for one"
                  .formatted(data.classes())
              + " sample is of shape "
              + Arrays.toString(outputs));
    }
    return network;
  }

  private String shape() {
    long[] shape = settings.shape(1, data.width());
    return Arrays.toString(Arrays.copyOfRange(shape, 1, shape.length));
  }

  /**
   * Forward, backward and gradient: 2 operations each for every parameter, place of its layer's
   * output and sample.
   */
  private double cost(NetworkConfiguration configuration, Network network) {
    Map<String, long[]> shapes;
    try (INDArray features = Nd4j.zeros(DataType.FLOAT, settings.shape(1, data.width()))) {
      shapes = network.activations(features);
    }
    double operations = 0;
    for (NamedLayer layer : configuration.layers()) {
      Layer settingsOfLayer = layer.configuration().getLayer();
      double places =
          Arrays.stream(shapes.get(layer.name()))
              .skip(2)
              .asDoubleStream()
              .reduce(1, (a, b) -> a * b);
      operations += places * settingsOfLayer.initializer().numParams(settingsOfLayer);
    }
    return 6 * operations * settings.batchSize();
  }

  /** On the heap alone; what ND4J has beside it is in docs/dl4j.md. */
  private MemoryNeed memory(Network network) {
    long numbers = data.width() + (long) data.classes();
    long chunk = Math.min(TestScores.CHUNK, data.testSamples());
    long working = numbers * (settings.batchSize() + chunk) + data.trainingSamples();
    return MemoryNeed.ofFloats(data.numbers(), network.length(), working);
  }

  private Map<String, String> provenance(String json) {
    Map<String, String> provenance = new TreeMap<>(data.checksums());
    provenance.put(NetworkReader.NETWORK, "sha256:" + HexFormat.of().formatHex(Sha256.of(json)));
    return provenance;
  }
}
