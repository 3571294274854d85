package org.sweep.nn;

import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.DenseKernels;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;

/**
 * A multilayer perceptron with relu between its layers, on parameters and gradients that live in
 * flat vectors of the caller (layout of {@link MlpShape}). Signals are [units, samples]. It owns
 * the activations of up to {@code capacity} samples, so it belongs to one thread; backward and
 * tangent passes belong to the forward pass before them, whose parameters and inputs must not have
 * changed.
 */
public final class Mlp {
  private final MlpShape shape;
  private final int capacity;
  private final DenseBackend backend;
  private final DenseKernels kernels;
  private final Signals activations;
  private final BackwardPass backwardPass;
  private Layers layers;
  private Matrix inputs;

  /**
   * A network without parameters of its own.
   *
   * @param shape its layers
   * @param capacity the largest batch, in samples
   * @param backend where the numbers live
   */
  public Mlp(MlpShape shape, int capacity, DenseBackend backend) {
    this.shape = shape;
    this.capacity = capacity;
    this.backend = backend;
    this.kernels = backend.dense();
    this.activations = new Signals(shape, capacity, backend);
    this.backwardPass = new BackwardPass(this);
  }

  /**
   * The network's outputs.
   *
   * @param parameters flat, of {@link MlpShape#parameters()} numbers
   * @param inputs [inputs, samples], may be transposed, at most {@code capacity} samples
   * @return [outputs, samples], overwritten by the next forward pass
   */
  public Matrix forward(Vector parameters, Matrix inputs) {
    this.layers = new Layers(shape, parameters);
    this.inputs = inputs;
    int last = shape.layers() - 1;
    for (int layer = 0; layer <= last; layer++) {
      Matrix output = output(layer);
      kernels.fillRows(layers.biases(layer), output);
      kernels.gemm(layers.weights(layer), input(layer), 1, output);
      if (layer < last) {
        kernels.relu(output);
      }
    }
    return output(last);
  }

  /**
   * Where the loss puts its gradient by the outputs, [outputs, samples], before a backward pass.
   */
  public Matrix outputDelta(int samples) {
    return backwardPass.outputDelta(samples);
  }

  /**
   * The gradient of the loss by the parameters, from {@link #outputDelta}.
   *
   * @param parameters those of the forward pass
   * @param inputs those of the forward pass
   * @param gradient receives the gradient, in the parameters' layout
   */
  public void backward(Vector parameters, Matrix inputs, Vector gradient) {
    this.layers = new Layers(shape, parameters);
    this.inputs = inputs;
    backwardPass.gradient(Gradient.into(gradient));
  }

  /** The network's own backward pass; others may be made beside it. */
  public BackwardPass backwardPass() {
    return backwardPass;
  }

  /** Its layers. */
  MlpShape shape() {
    return shape;
  }

  /** The largest batch, in samples. */
  int capacity() {
    return capacity;
  }

  /** Where the numbers live. */
  DenseBackend backend() {
    return backend;
  }

  /** Samples of the last forward pass. */
  int samples() {
    return inputs.columns();
  }

  /** Parameters of the last forward pass. */
  Layers layers() {
    return layers;
  }

  /** What went into {@code layer}, [inputs, samples]. */
  Matrix input(int layer) {
    return layer == 0 ? inputs : output(layer - 1);
  }

  /**
   * What came out of {@code layer} in the last forward pass, after its relu, [outputs, samples].
   */
  public Matrix output(int layer) {
    return activations.at(layer, samples());
  }
}
