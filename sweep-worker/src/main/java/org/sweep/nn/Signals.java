package org.sweep.nn;

import java.util.ArrayList;
import java.util.List;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;

/** Storage for one signal of every layer of a network, its outputs or what has their shape. */
final class Signals {
  private final MlpShape shape;
  private final List<Vector> buffers = new ArrayList<>();

  /** The views that were asked for last: a step asks for the same ones many times. */
  private final Matrix[] views;

  /** Storage for up to {@code capacity} samples. */
  Signals(MlpShape shape, int capacity, DenseBackend backend) {
    this.shape = shape;
    this.views = new Matrix[shape.layers()];
    for (int layer = 0; layer < shape.layers(); layer++) {
      buffers.add(backend.zeros(Math.multiplyExact(capacity, shape.outputs(layer))));
    }
  }

  /** The signal of a layer, [outputs, samples]. */
  Matrix at(int layer, int samples) {
    if (views[layer] == null || views[layer].columns() != samples) {
      int units = shape.outputs(layer);
      views[layer] = buffers.get(layer).slice(0, units * samples).asMatrix(units);
    }
    return views[layer];
  }
}
