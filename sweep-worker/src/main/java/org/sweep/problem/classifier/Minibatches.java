package org.sweep.problem.classifier;

import org.sweep.data.Samples;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Matrix;
import org.sweep.random.Streams;

/**
 * Minibatches without replacement: every epoch visits all samples in an order of its own, which
 * depends on seed and epoch alone. An epoch's last minibatch holds what is left.
 */
final class Minibatches {
  private final DenseBackend backend;
  private final Streams streams;
  private final Matrix features;
  private final int[] allLabels;
  private final int[] order;
  private final int[] labels;
  private final Matrix rows;
  private long epoch = -1;
  private int count;

  Minibatches(Samples samples, int batchSize, DenseBackend backend, Streams streams) {
    this.backend = backend;
    this.streams = streams;
    this.features = backend.of(samples.features()).asMatrix(samples.size());
    this.allLabels = samples.labels();
    this.order = new int[samples.size()];
    this.labels = new int[batchSize];
    this.rows = backend.zeros(Math.multiplyExact(batchSize, samples.width())).asMatrix(batchSize);
  }

  /** Makes the minibatch of {@code step} the current one. */
  void select(long step) {
    long perEpoch = (order.length + labels.length - 1L) / labels.length;
    reorder(step / perEpoch);
    int start = (int) (step % perEpoch) * labels.length;
    count = Math.min(labels.length, order.length - start);
    backend.dense().gatherRows(features, order, start, rows.firstRows(count));
    for (int i = 0; i < count; i++) {
      labels[i] = allLabels[order[start + i]];
    }
  }

  /** Features of the current minibatch, [width, samples]. */
  Matrix inputs() {
    return rows.firstRows(count).transposed();
  }

  /** Labels of the current minibatch, at least as many as it has samples. */
  int[] labels() {
    return labels;
  }

  private void reorder(long newEpoch) {
    if (newEpoch == epoch) {
      return;
    }
    epoch = newEpoch;
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    streams.stream("minibatch order", epoch).shuffle(order);
  }
}
