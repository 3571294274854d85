package org.sweep.problem.classifier;

import java.io.IOException;
import java.util.List;
import org.sweep.data.LabelledData;
import org.sweep.data.Samples;
import org.sweep.game.Game;
import org.sweep.game.Player;
import org.sweep.linalg.Backend;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;
import org.sweep.nn.Mlp;
import org.sweep.nn.MlpShape;
import org.sweep.output.Artifacts;
import org.sweep.problem.MlpArrays;
import org.sweep.problem.Problem;
import org.sweep.problem.ProblemType.Resources;
import org.sweep.random.Streams;
import org.sweep.schema.Metric;
import org.sweep.trial.StepRecord;

/**
 * A multilayer perceptron that learns to classify: a one-player game whose loss is the mean softmax
 * cross-entropy of the current minibatch, in nats.
 */
final class Classifier implements Problem, Game {
  private static final int TEST_LOSS = 1;
  private static final int TEST_ACCURACY = 2;

  private final ClassifierSettings settings;
  private final MlpShape shape;
  private final Mlp network;
  private final Minibatches minibatches;
  private final TestSet testSet;
  private final DenseBackend backend;
  private final Streams streams;
  private final long stepsPerEpoch;
  private final long steps;

  Classifier(ClassifierSettings settings, LabelledData data, Resources resources) {
    Samples training = data.training();
    int batchSize = Math.min(settings.batchSize(), training.size());
    this.settings = settings;
    this.backend = resources.backend();
    this.streams = resources.streams();
    this.shape = settings.shape(training.width(), data.classes());
    this.network = new Mlp(shape, batchSize, backend);
    this.minibatches = new Minibatches(training, batchSize, backend, streams);
    this.testSet = new TestSet(data.test(), shape, backend);
    this.stepsPerEpoch = settings.stepsPerEpoch(training.size());
    this.steps = settings.steps(training.size());
  }

  @Override
  public List<Metric> metrics() {
    return ClassifierType.METRICS;
  }

  @Override
  public Game game() {
    return this;
  }

  @Override
  public Backend backend() {
    return backend;
  }

  @Override
  public List<Player> players() {
    return ClassifierType.players(shape);
  }

  @Override
  public Vector initialPoint() {
    return backend.of(settings.initializer().parameters(shape, streams, "classifier"));
  }

  @Override
  public long steps() {
    return steps;
  }

  @Override
  public void select(long step) {
    minibatches.select(step);
  }

  @Override
  public void field(Vector point, Vector field, double[] losses) {
    losses[0] = loss(point);
    network.backward(point, minibatches.inputs(), field);
  }

  private double loss(Vector point) {
    Matrix inputs = minibatches.inputs();
    Matrix logits = network.forward(point, inputs);
    Matrix delta = network.outputDelta(inputs.columns());
    return backend.dense().softmaxCrossEntropy(logits, minibatches.labels(), delta);
  }

  @Override
  public boolean measures(long step) {
    return step == steps || step % (stepsPerEpoch * settings.testEveryEpochs()) == 0;
  }

  @Override
  public void measure(Vector point, Vector field, StepRecord record) {
    if (!measures(record.step())) {
      return;
    }
    TestSet.Score score = testSet.score(point);
    record.set(TEST_LOSS, score.loss());
    record.set(TEST_ACCURACY, score.accuracy());
  }

  @Override
  public void writeNetwork(Vector point, Artifacts artifacts) throws IOException {
    MlpArrays.CLASSIFIER.write(shape, point, artifacts);
  }
}
