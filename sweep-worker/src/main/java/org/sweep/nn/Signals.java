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

  /** Storage for up to {@code capacity} samples. */
  Signals(MlpShape shape, int capacity, DenseBackend backend) {
    this.shape = shape;
    for (int layer = 0; layer < shape.layers(); layer++) {
      buffers.add(backend.zeros(Math.multiplyExact(capacity, shape.outputs(layer))));
    }
  }

  /** The signal of a layer, [outputs, samples]. */
  Matrix at(int layer, int samples) {
    int units = shape.outputs(layer);
    return buffers.get(layer).slice(0, units * samples).asMatrix(units);
  }
}
