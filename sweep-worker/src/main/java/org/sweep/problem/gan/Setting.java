package org.sweep.problem.gan;

import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Vector;

/**
 * What every pass of a game knows.
 *
 * @param shape the networks
 * @param loss the losses
 * @param capacity the largest minibatch, in samples
 * @param backend where the numbers live
 */
record Setting(GanShape shape, GanLoss loss, int capacity, DenseBackend backend) {
  /** Storage for a signal of {@code rows} numbers a sample. */
  Vector signal(int rows) {
    return backend.zeros(Math.multiplyExact(rows, capacity));
  }
}
