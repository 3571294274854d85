package org.sweep.nn;

import java.util.ArrayList;
import java.util.List;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.DenseKernels;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;

/**
 * A multilayer perceptron with relu between its layers, on parameters and gradients that live in
 * flat vectors of the caller (layout of {@link MlpShape}). Signals are [units, samples]. It owns
 * the activations and deltas of up to {@code capacity} samples, so it belongs to one thread, and a
 * backward pass belongs to the forward pass before it.
 */
public final class Mlp {
  private final MlpShape shape;
  private final DenseKernels kernels;
  private final List<Vector> activations = new ArrayList<>();
  private final List<Vector> deltas = new ArrayList<>();

  /**
   * A network without parameters of its own.
   *
   * @param shape its layers
   * @param capacity the largest batch, in samples
   * @param backend where the numbers live
   */
  public Mlp(MlpShape shape, int capacity, DenseBackend backend) {
    this.shape = shape;
    this.kernels = backend.dense();
    for (int layer = 0; layer < shape.layers(); layer++) {
      int size = Math.multiplyExact(capacity, shape.outputs(layer));
      activations.add(backend.zeros(size));
      deltas.add(backend.zeros(size));
    }
  }

  /**
   * The network's outputs.
   *
   * @param parameters flat, of {@link MlpShape#parameters()} numbers
   * @param inputs [inputs, samples], may be transposed, at most {@code capacity} samples
   * @return [outputs, samples], overwritten by the next forward pass
   */
  public Matrix forward(Vector parameters, Matrix inputs) {
    Matrix signal = inputs;
    int last = shape.layers() - 1;
    for (int layer = 0; layer <= last; layer++) {
      Matrix output = signal(activations, layer, inputs.columns());
      kernels.fillRows(biases(parameters, layer), output);
      kernels.gemm(weights(parameters, layer), signal, 1, output);
      if (layer < last) {
        kernels.relu(output);
      }
      signal = output;
    }
    return signal;
  }

  /**
   * Where the loss puts its gradient by the outputs, [outputs, samples], before a backward pass.
   */
  public Matrix outputDelta(int samples) {
    return signal(deltas, shape.layers() - 1, samples);
  }

  /**
   * The gradient of the loss by the parameters, from {@link #outputDelta}.
   *
   * @param parameters those of the forward pass
   * @param inputs those of the forward pass
   * @param gradient receives the gradient, in the parameters' layout
   */
  public void backward(Vector parameters, Matrix inputs, Vector gradient) {
    int samples = inputs.columns();
    for (int layer = shape.layers() - 1; layer > 0; layer--) {
      Matrix activation = signal(activations, layer - 1, samples);
      Matrix delta = signal(deltas, layer, samples);
      Matrix below = signal(deltas, layer - 1, samples);
      gradient(delta, activation, layer, gradient);
      kernels.gemm(weights(parameters, layer).transposed(), delta, 0, below);
      kernels.reluMask(activation, below);
    }
    gradient(signal(deltas, 0, samples), inputs, 0, gradient);
  }

  private void gradient(Matrix delta, Matrix input, int layer, Vector gradient) {
    kernels.gemm(delta, input.transposed(), 0, weights(gradient, layer));
    kernels.rowSums(delta, biases(gradient, layer));
  }

  private Matrix signal(List<Vector> buffers, int layer, int samples) {
    int units = shape.outputs(layer);
    return buffers.get(layer).slice(0, units * samples).asMatrix(units);
  }

  private Matrix weights(Vector flat, int layer) {
    return flat.slice(shape.offset(layer), shape.weights(layer)).asMatrix(shape.outputs(layer));
  }

  private Vector biases(Vector flat, int layer) {
    return flat.slice(shape.offset(layer) + shape.weights(layer), shape.outputs(layer));
  }
}
