package org.sweep.problem.dl4j;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.sweep.game.Player;
import org.sweep.game.UpdatingGame;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.linalg.nd4j.Nd4jJar;
import org.sweep.output.Artifacts;
import org.sweep.problem.Problem;
import org.sweep.schema.Metric;
import org.sweep.trial.StepRecord;

/**
 * A network of DL4J that learns to classify: a one-player game whose loss is the network's score on
 * the current minibatch, the mean over its samples plus l1 and l2. Points live in Sweep's backend
 * and are copied to the network for every evaluation.
 */
final class Dl4jProblem implements Problem, UpdatingGame {
  private static final int TEST_LOSS = 1;
  private static final int TEST_ACCURACY = 2;

  private final Dl4jTrial trial;
  private final Backend backend;
  private final Network network;

  /** All that hold memory off the heap. */
  private final List<Network> networks = new ArrayList<>();

  private final boolean isNoisy;
  private final boolean isConstrained;
  private final TestScores testScores;
  private DataSet minibatch;
  private long step;

  Dl4jProblem(Dl4jTrial trial, Backend backend) {
    this.trial = trial;
    this.backend = backend;
    this.network = trial.playing();
    networks.add(network);
    this.isNoisy = NetworkReader.isNoisy(trial.configuration());
    this.isConstrained = NetworkReader.isConstrained(trial.configuration());
    this.testScores = new TestScores(trial);
  }

  @Override
  public List<Metric> metrics() {
    return Dl4jType.METRICS;
  }

  @Override
  public UpdatingGame game() {
    return this;
  }

  @Override
  public Backend backend() {
    return backend;
  }

  @Override
  public String computedBy() {
    return "dl4j (%s), %s".formatted(Nd4jJar.isCuda() ? "CUDA" : "native", backend.description());
  }

  @Override
  public List<Player> players() {
    return List.of(Dl4jType.player(network.length()));
  }

  @Override
  public Vector initialPoint() {
    return backend.of(trial.initialParameters());
  }

  @Override
  public long steps() {
    return trial.steps();
  }

  @Override
  public void select(long newStep) {
    if (minibatch != null) {
      SampleArrays.close(minibatch);
    }
    step = newStep;
    minibatch = trial.minibatch(newStep);
    network.at(Math.toIntExact(newStep), Math.toIntExact(newStep / trial.stepsPerEpoch()));
  }

  @Override
  public void field(Vector point, Vector field, double[] losses) {
    FlatArrays.write(point.toFloats(), network.parameters());
    if (isNoisy) {
      Nd4j.getRandom().setSeed(trial.noiseSeed(step));
    }
    losses[0] = network.evaluate(minibatch.getFeatures(), minibatch.getLabels());
    trial.meanGradient(network, step, minibatch.numExamples());
    backend.load(FlatArrays.read(network.gradients()), field);
  }

  @Override
  public void project(Vector point) {
    if (isConstrained) {
      FlatArrays.write(point.toFloats(), network.parameters());
      network.model().applyConstraints((int) step, (int) (step / trial.stepsPerEpoch()));
      backend.load(FlatArrays.read(network.parameters()), point);
    }
  }

  @Override
  public Update update() {
    Network updating = trial.updating();
    networks.add(updating);
    return new NetworkUpdate(updating, backend, trial.stepsPerEpoch());
  }

  @Override
  public boolean measures(long atStep) {
    return trial.measures(atStep);
  }

  @Override
  public void measure(Vector point, Vector field, StepRecord record) {
    if (!measures(record.step())) {
      return;
    }
    FlatArrays.write(point.toFloats(), network.parameters());
    TestScores.Score score = testScores.of(network);
    record.set(TEST_LOSS, score.loss());
    record.set(TEST_ACCURACY, score.accuracy());
  }

  @Override
  public void writeNetwork(Vector point, Artifacts artifacts) throws IOException {
    FlatArrays.write(point.toFloats(), network.parameters());
    artifacts.addFile(NetworkFile.NAME, NetworkFile.of(trial.configuration(), network));
  }

  /** DL4J's networks would wait for the collector, which sees only their small handles. */
  @Override
  public void close() {
    if (minibatch != null) {
      SampleArrays.close(minibatch);
    }
    networks.forEach(held -> held.model().close());
  }
}
