package org.sweep.problem.gan.measure;

import java.util.List;
import org.sweep.data.LabelledData;
import org.sweep.data.Samples;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;
import org.sweep.nn.Initializer;
import org.sweep.nn.Mlp;
import org.sweep.nn.MlpShape;
import org.sweep.problem.gan.source.Images;
import org.sweep.random.RandomStream;
import org.sweep.random.Streams;

/**
 * A small classifier of a data set, with one hidden layer of 64 whose outputs are features of an
 * image: momentum 0.9 at the rate 0.05, 3000 minibatches of 64. Its randomness is none of the
 * trial's, so that all trials judge with the same network.
 */
final class FeatureNetwork {
  static final int FEATURES = 64;

  private static final Streams STREAMS = new Streams(0);
  private static final int STEPS = 3000;
  private static final int BATCH = 64;
  private static final double RATE = 0.05;
  private static final double MOMENTUM = 0.9;

  private final int width;
  private final int classes;
  private final DenseBackend backend;
  private final Mlp network;
  private final Vector parameters;

  /** Trains the network. */
  FeatureNetwork(LabelledData data, DenseBackend backend) {
    this.backend = backend;
    width = data.width();
    classes = data.classes();
    MlpShape shape = new MlpShape(List.of(width, FEATURES, classes));
    network = new Mlp(shape, PointGenerator.CHUNK, backend);
    parameters = backend.of(Initializer.HE_NORMAL.parameters(shape, STREAMS, "feature network"));
    train(data.training());
  }

  private void train(Samples samples) {
    Vector gradient = backend.zerosLike(parameters);
    Vector velocity = backend.zerosLike(parameters);
    float[] images = new float[width * BATCH];
    int[] labels = new int[BATCH];
    Vector minibatch = backend.zeros(images.length);
    Matrix inputs = minibatch.asMatrix(width);
    for (int step = 0; step < STEPS; step++) {
      RandomStream stream = STREAMS.stream("feature network minibatches", step);
      for (int i = 0; i < BATCH; i++) {
        int sample = stream.nextBelow(samples.size());
        labels[i] = samples.labels()[sample];
        put(samples, sample, images, i);
      }
      backend.load(images, minibatch);
      Matrix logits = network.forward(parameters, inputs);
      backend.dense().softmaxCrossEntropy(logits, labels, network.outputDelta(BATCH));
      network.backward(parameters, inputs, gradient);
      backend.scale(MOMENTUM, velocity);
      backend.axpy(-RATE, gradient, velocity);
      backend.axpy(1, velocity, parameters);
    }
  }

  private void put(Samples samples, int sample, float[] images, int column) {
    int columns = images.length / width;
    for (int pixel = 0; pixel < width; pixel++) {
      images[pixel * columns + column] = Images.scaled(samples.features()[sample * width + pixel]);
    }
  }

  /** The distribution of the features of all samples. */
  Covariance features(Samples samples) {
    Covariance features = new Covariance(FEATURES, backend);
    for (int start = 0; start < samples.size(); start += PointGenerator.CHUNK) {
      int count = Math.min(PointGenerator.CHUNK, samples.size() - start);
      float[] images = new float[width * count];
      for (int i = 0; i < count; i++) {
        put(samples, start + i, images, i);
      }
      look(backend.of(images).asMatrix(width));
      features.add(features());
    }
    return features;
  }

  /** Looks at points, [width, samples], at most a chunk of them. */
  void look(Matrix points) {
    network.forward(parameters, points);
  }

  /** Features of the points that it looks at, [features, samples]. */
  Matrix features() {
    return network.output(0);
  }

  /** Logits of the points that it looks at, [classes, samples]. */
  Matrix logits() {
    return network.output(1);
  }

  int classes() {
    return classes;
  }
}
