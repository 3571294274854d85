package org.sweep.nn;

import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;

/**
 * A flat vector in the layout of {@link MlpShape}, seen layer by layer: parameters, a direction of
 * them, or their gradient.
 */
record Layers(MlpShape shape, Vector flat) {
  /** W_layer, [outputs, inputs]. */
  Matrix weights(int layer) {
    return flat.slice(shape.offset(layer), shape.weights(layer)).asMatrix(shape.outputs(layer));
  }

  /** b_layer, [outputs]. */
  Vector biases(int layer) {
    return flat.slice(shape.offset(layer) + shape.weights(layer), shape.outputs(layer));
  }
}
