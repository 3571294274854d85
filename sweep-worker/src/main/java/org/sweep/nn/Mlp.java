package org.sweep.nn;

import java.util.ArrayList;
import java.util.List;
import org.sweep.linalg.Backend;
import org.sweep.linalg.DenseKernels;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;

/**
 * A multilayer perceptron with relu between its layers, on parameters and gradients that live in flat
 * vectors of the caller (layout of {@link MlpShape}). It owns the activations and deltas of up to
 * {@code capacity} samples, so it belongs to one thread, and a backward pass belongs to the forward
 * pass before it.
 */
public final class Mlp {
  private final MlpShape shape;
  private final DenseKernels kernels;
  private final List<Matrix> activations = new ArrayList<>();
  private final List<Matrix> deltas = new ArrayList<>();

  /**
   * A network without parameters of its own.
   *
   * @param shape its layers
   * @param capacity the largest batch, in samples
   * @param backend where the numbers live
   */
  public Mlp(MlpShape shape, int capacity, Backend backend) {
    this.shape = shape;
    this.kernels = backend.dense();
    for (int layer = 0; layer < shape.layers(); layer++) {
      int size = Math.multiplyExact(capacity, shape.outputs(layer));
      activations.add(backend.zeros(size).asMatrix(capacity));
      deltas.add(backend.zeros(size).asMatrix(capacity));
    }
  }

  /**
   * The network's outputs.
   *
   * @param parameters flat, of {@link MlpShape#parameters()} numbers
   * @param inputs [samples, inputs], at most {@code capacity} samples
   * @return [samples, outputs], overwritten by the next forward pass
   */
  public Matrix forward(Vector parameters, Matrix inputs) {
    Matrix signal = inputs;
    int last = shape.layers() - 1;
    for (int layer = 0; layer <= last; layer++) {
      Matrix output = activations.get(layer).firstRows(inputs.rows());
      kernels.fillRows(biases(parameters, layer), output);
      kernels.gemm(signal, weights(parameters, layer), 1, output);
      if (layer < last) {
        kernels.relu(output);
      }
      signal = output;
    }
    return signal;
  }

  /** Where the loss puts its gradient by the outputs, [samples, outputs], before a backward pass. */
  public Matrix outputDelta(int samples) {
    return deltas.get(shape.layers() - 1).firstRows(samples);
  }

  /**
   * The gradient of the loss by the parameters, from {@link #outputDelta}.
   *
   * @param parameters those of the forward pass
   * @param inputs those of the forward pass
   * @param gradient receives the gradient, in the parameters' layout
   */
  public void backward(Vector parameters, Matrix inputs, Vector gradient) {
    int samples = inputs.rows();
    int last = shape.layers() - 1;
    for (int layer = last; layer > 0; layer--) {
      Matrix activation = activations.get(layer - 1).firstRows(samples);
      Matrix delta = deltas.get(layer).firstRows(samples);
      Matrix below = deltas.get(layer - 1).firstRows(samples);
      gradient(activation, delta, layer, gradient);
      kernels.gemm(delta, weights(parameters, layer).transposed(), 0, below);
      kernels.reluMask(activation, below);
    }
    gradient(inputs, deltas.get(0).firstRows(samples), 0, gradient);
  }

  private void gradient(Matrix signal, Matrix delta, int layer, Vector gradient) {
    kernels.gemm(signal.transposed(), delta, 0, weights(gradient, layer));
    kernels.columnSums(delta, biases(gradient, layer));
  }

  private Matrix weights(Vector flat, int layer) {
    return flat.slice(shape.offset(layer), shape.weights(layer)).asMatrix(shape.inputs(layer));
  }

  private Vector biases(Vector flat, int layer) {
    return flat.slice(shape.offset(layer) + shape.weights(layer), shape.outputs(layer));
  }
}
