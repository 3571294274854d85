package org.sweep.problem.classifier;

import java.util.Arrays;
import org.sweep.data.Samples;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;
import org.sweep.nn.Mlp;
import org.sweep.nn.MlpShape;

/** Scores a classifier on all test samples, a chunk at a time. */
final class TestSet {
  private static final int CHUNK = 500;

  private final Samples samples;
  private final DenseBackend backend;
  private final Vector features;
  private final Mlp network;

  TestSet(Samples samples, MlpShape shape, DenseBackend backend) {
    this.samples = samples;
    this.backend = backend;
    this.features = backend.of(samples.features());
    this.network = new Mlp(shape, chunk(samples.size()), backend);
  }

  /** How many of so many samples are scored at a time. */
  static int chunk(int samples) {
    return Math.min(CHUNK, samples);
  }

  /** Mean loss and accuracy of the network at {@code point}. */
  Score score(Vector point) {
    double loss = 0;
    int correct = 0;
    for (int start = 0; start < samples.size(); start += CHUNK) {
      int count = Math.min(CHUNK, samples.size() - start);
      int[] labels = Arrays.copyOfRange(samples.labels(), start, start + count);
      int width = samples.width();
      Matrix rows = features.slice(start * width, count * width).asMatrix(count);
      Matrix logits = network.forward(point, rows.transposed());
      Matrix delta = network.outputDelta(count);
      loss += count * backend.dense().softmaxCrossEntropy(logits, labels, delta);
      correct += backend.dense().countCorrect(logits, labels);
    }
    return new Score(loss / samples.size(), (double) correct / samples.size());
  }

  /**
   * A network's score.
   *
   * @param loss mean softmax cross-entropy, in nats
   * @param accuracy share of samples classified right
   */
  record Score(double loss, double accuracy) {}
}
