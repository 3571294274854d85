package org.sweep.problem.dl4j;

import java.io.IOException;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.dataset.DataSet;
import org.sweep.data.DataSets;
import org.sweep.data.LabelledData;
import org.sweep.data.MinibatchOrder;
import org.sweep.linalg.nd4j.Nd4jProcess;
import org.sweep.problem.InvalidProblem;
import org.sweep.random.Streams;
import org.sweep.spec.Values;

/**
 * What a trial of problem {@code dl4j} is made of, in DL4J's own types: its network with initial
 * parameters, its minibatches, its test set. All of it is a function of the problem's values and
 * the trial's seed, on any thread of any JVM. Not for use by several threads at once.
 */
public final class Dl4jTrial {
  private static final String WEIGHTS = "network weights";
  private static final String SCHEDULE = "\"learningRateSchedule\":{";
  private static final String NOISE = "network noise";

  private final NetworkConfiguration configuration;
  private final Dl4jSettings settings;
  private final LabelledData data;
  private final Streams streams;
  private final SampleArrays training;
  private final SampleArrays test;
  private final MinibatchOrder order;

  private Dl4jTrial(
      NetworkConfiguration configuration,
      Dl4jSettings settings,
      LabelledData data,
      Streams streams) {
    Nd4jProcess.prepare();
    this.configuration = configuration;
    this.settings = settings;
    this.data = data;
    this.streams = streams;
    this.training = new SampleArrays(data.training(), data.classes(), settings);
    this.test = new SampleArrays(data.test(), data.classes(), settings);
    int trained = settings.trained(training.size());
    this.order = new MinibatchOrder(trained, settings.batchSize(), streams);
  }

  /**
   * The trial of a problem.
   *
   * @param problem the study's values of {@code dl4j}
   * @param data the data sets of this JVM
   * @param streams the trial's randomness
   * @throws IOException if data cannot be read
   * @throws IllegalArgumentException if the network cannot be played, which a study's reading tells
   */
  public static Dl4jTrial of(Values problem, DataSets data, Streams streams) throws IOException {
    try {
      NetworkConfiguration configuration = NetworkReader.read(problem.text(NetworkReader.NETWORK));
      LabelledData samples = data.load(problem.selection("dataset"));
      return new Dl4jTrial(configuration, Dl4jSettings.of(problem), samples, streams);
    } catch (InvalidProblem e) {
      throw new IllegalArgumentException(e.parameter() + " " + e.getMessage(), e);
    }
  }

  /**
   * DL4J's network as configured, its updaters included, with the trial's initial parameters: a
   * MultiLayerNetwork or a ComputationGraph.
   */
  public Model network() {
    return configuration.initialized(weightSeed()).model();
  }

  /**
   * The same network with the learning rates of its updaters multiplied, which makes its own {@code
   * fit} that of the transform {@code from-configuration}.
   *
   * @param learningRate the study's learning rate; 1 leaves the network as configured
   * @throws IllegalArgumentException if it is not 1 and the updaters have schedules or no rates
   */
  public Model networkAtRate(double learningRate) {
    if (learningRate == 1) {
      return network();
    }
    if (configuration.json().replaceAll("\\s", "").contains(SCHEDULE)) {
      throw new IllegalArgumentException(
          "learning-rate must be 1 where the network has a schedule of its own, but was "
              + learningRate);
    }
    return configuration
        .with(layer -> Layers.scaleRates(layer, learningRate))
        .initialized(weightSeed())
        .model();
  }

  /** The same network with other parameters, such as those at a trial's end. */
  public Model network(float[] parameters) {
    Network network = configuration.initialized(weightSeed());
    FlatArrays.write(parameters, network.parameters());
    return network.model();
  }

  /** Updates of a trial that runs to its end. */
  public long steps() {
    return settings.steps(training.size());
  }

  /** Updates of an epoch. */
  public long stepsPerEpoch() {
    return settings.stepsPerEpoch(training.size());
  }

  /** A new copy of the minibatch of {@code step}: features, and labels [samples, classes]. */
  public DataSet minibatch(long step) {
    order.select(step);
    return training.gather(order.order(), order.start(), order.count());
  }

  /** Test samples. */
  public int testSamples() {
    return test.size();
  }

  /** A new copy of {@code count} test samples from {@code first} on. */
  public DataSet test(int first, int count) {
    return test.range(first, count);
  }

  NetworkConfiguration configuration() {
    return configuration;
  }

  int[] testLabels() {
    return data.test().labels();
  }

  boolean measures(long step) {
    return step == steps() || step % (stepsPerEpoch() * settings.testEveryEpochs()) == 0;
  }

  /** A network whose updater turns summed gradients into the gradient of the score. */
  Network playing() {
    return configuration.with(Layers::keepLoss).initialized(weightSeed());
  }

  float[] initialParameters() {
    Network network = configuration.initialized(weightSeed());
    float[] parameters = FlatArrays.read(network.parameters());
    network.model().close();
    return parameters;
  }

  /** A network whose updater is the configuration's, for gradients of the score. */
  Network updating() {
    Network network = configuration.with(Layers::keepUpdater).initialized(weightSeed());
    DataSet any = training.range(0, 1);
    network.evaluate(any.getFeatures(), any.getLabels());
    SampleArrays.close(any);
    return network;
  }

  /**
   * Divides the gradients of a {@link #playing} network by the samples and adds those of l1 and l2.
   */
  void meanGradient(Network playing, long step, int samples) {
    int epoch = Math.toIntExact(step / stepsPerEpoch());
    LayerWorkspaceMgr outside = LayerWorkspaceMgr.noWorkspaces();
    playing.updater().update(playing.gradient(), Math.toIntExact(step), epoch, samples, outside);
  }

  long noiseSeed(long step) {
    return streams.stream(NOISE, step).nextLong();
  }

  private long weightSeed() {
    return streams.stream(WEIGHTS, 0).nextLong();
  }
}
