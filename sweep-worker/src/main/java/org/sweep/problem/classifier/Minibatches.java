package org.sweep.problem.classifier;

import org.sweep.data.MinibatchOrder;
import org.sweep.data.Samples;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Matrix;
import org.sweep.random.Streams;

/** The current minibatch as matrices. */
final class Minibatches {
  private final DenseBackend backend;
  private final Matrix features;
  private final int[] allLabels;
  private final MinibatchOrder order;
  private final int[] labels;
  private final Matrix rows;

  Minibatches(Samples samples, int batchSize, DenseBackend backend, Streams streams) {
    this.backend = backend;
    this.features = backend.of(samples.features()).asMatrix(samples.size());
    this.allLabels = samples.labels();
    this.order = new MinibatchOrder(samples.size(), batchSize, streams);
    this.labels = new int[batchSize];
    this.rows = backend.zeros(Math.multiplyExact(batchSize, samples.width())).asMatrix(batchSize);
  }

  /** Makes the minibatch of {@code step} the current one. */
  void select(long step) {
    order.select(step);
    int count = order.count();
    int start = order.start();
    backend.dense().gatherRows(features, order.order(), start, rows.firstRows(count));
    for (int i = 0; i < count; i++) {
      labels[i] = allLabels[order.order()[start + i]];
    }
  }

  /** Features of the current minibatch, [width, samples]. */
  Matrix inputs() {
    return rows.firstRows(order.count()).transposed();
  }

  /** Labels of the current minibatch, at least as many as it has samples. */
  int[] labels() {
    return labels;
  }
}
