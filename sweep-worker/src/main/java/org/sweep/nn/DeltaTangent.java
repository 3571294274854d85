package org.sweep.nn;

import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.DenseKernels;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;

/**
 * The derivative of a backward pass along a direction v = (V_l, c_l) of the parameters, when inputs
 * and output deltas are held fixed. With the deltas d_l of the pass and relu' of the forward pass,
 *
 * <pre>
 * d._last = 0      d._(l-1) = relu'(a_(l-1)) (W_l' d._l + V_l' d_l)
 * </pre>
 *
 * and, of what is in hand on the way, the derivative of every sample's outputs weighted with their
 * deltas: sum_l (a_(l-1) . V_l' d_l + c_l . d_l). So that needs no forward pass along v. It keeps
 * the derivatives. Inputs must begin where their storage does, as outputs of another network do.
 */
public final class DeltaTangent {
  private final BackwardPass base;
  private final Mlp network;
  private final MlpShape shape;
  private final DenseKernels kernels;
  private final DenseBackend backend;
  private final Signals deltas;
  private final Vector inputDelta;
  private final Vector outputs;

  /** Sums over layers of a_(l-1) times V_l' d_l, [widest, samples]. */
  private final Vector sums;

  private final Vector ones;

  /** A derivative of {@code base}, a pass through {@code network}. */
  public DeltaTangent(Mlp network, BackwardPass base) {
    this.base = base;
    this.network = network;
    shape = network.shape();
    backend = network.backend();
    kernels = backend.dense();
    int capacity = network.capacity();
    deltas = new Signals(shape, capacity, backend);
    inputDelta = backend.zeros(Math.multiplyExact(shape.inputs(0), capacity));
    outputs = backend.zeros(capacity);
    sums = backend.zeros(Math.multiplyExact(shape.widest(), capacity));
    ones = backend.zeros(shape.widest());
    backend.fill(1, ones);
  }

  /** Differentiates along {@code v}, in the parameters' layout. */
  public void along(Vector v) {
    Layers direction = new Layers(shape, v);
    int last = shape.layers() - 1;
    backend.fill(0, sums);
    for (int layer = last; layer >= 0; layer--) {
      Matrix below = layer == 0 ? inputDelta() : delta(layer - 1);
      Matrix input = network.input(layer);
      kernels.gemm(direction.weights(layer).transposed(), base.delta(layer), 0, below);
      kernels.multiply(input, below, 1, sums(input.rows()));
      if (layer < last) {
        kernels.gemm(network.layers().weights(layer).transposed(), delta(layer), 1, below);
      }
      if (layer > 0) {
        kernels.reluMask(input, below);
      }
    }
    sumOutputs(direction);
  }

  private void sumOutputs(Layers direction) {
    kernels.gemm(ones.asMatrix(1), sums(shape.widest()), 0, outputs());
    for (int layer = 0; layer < shape.layers(); layer++) {
      kernels.gemm(direction.biases(layer).asMatrix(1), base.delta(layer), 1, outputs());
    }
  }

  /** The derivative of each sample's outputs, weighted with their deltas, [1, samples]. */
  public Matrix outputs() {
    return outputs.slice(0, network.samples()).asMatrix(1);
  }

  /** The derivative of the gradient by the inputs, [inputs, samples]. */
  public Matrix inputDelta() {
    int inputs = shape.inputs(0);
    return inputDelta.slice(0, inputs * network.samples()).asMatrix(inputs);
  }

  /** The derivative of a layer's deltas, [outputs, samples]; none for the last, where it is 0. */
  Matrix delta(int layer) {
    return deltas.at(layer, network.samples());
  }

  private Matrix sums(int rows) {
    return sums.slice(0, rows * network.samples()).asMatrix(rows);
  }
}
