package org.sweep.nn;

import org.sweep.linalg.DenseKernels;
import org.sweep.linalg.Matrix;
import org.sweep.nn.Gradient.LayerGradient;

/**
 * A backward pass through a network: from the gradient of a loss by the outputs to its deltas, the
 * gradients by every layer's sums before the relu, delta_(l-1) = relu'(a_(l-1)) (W_l' delta_l), and
 * from these to the gradient by the parameters, delta_l a_(l-1)'. It keeps its deltas.
 */
public final class BackwardPass {
  private final Mlp network;
  private final MlpShape shape;
  private final DenseKernels kernels;
  private final Signals deltas;

  /** A pass through the last forward pass of {@code network}. */
  public BackwardPass(Mlp network) {
    this.network = network;
    shape = network.shape();
    kernels = network.backend().dense();
    deltas = new Signals(shape, network.capacity(), network.backend());
  }

  /**
   * Where the loss puts its gradient by the outputs, [outputs, samples], before everything else.
   */
  public Matrix outputDelta() {
    return delta(shape.layers() - 1);
  }

  /** {@link #outputDelta()} of so many samples. */
  Matrix outputDelta(int samples) {
    return deltas.at(shape.layers() - 1, samples);
  }

  /** The gradient of the loss by the parameters; deltas on the way. */
  public void gradient(Gradient gradient) {
    LayerGradient target = gradient.of(shape, kernels);
    for (int layer = shape.layers() - 1; layer >= 0; layer--) {
      target.write(layer, delta(layer), network.input(layer));
      propagate(layer);
    }
  }

  /**
   * The gradient of another loss, whose deltas are these with a factor for each sample: (delta_l
   * diag(factors)) a_(l-1)'; deltas, without the factors, on the way.
   */
  public void gradient(SampleFactors factors, Gradient gradient) {
    LayerGradient target = gradient.of(shape, kernels);
    for (int layer = shape.layers() - 1; layer >= 0; layer--) {
      target.write(layer, factors.scaled(delta(layer)), network.input(layer));
      propagate(layer);
    }
  }

  /** Deltas alone. */
  public void deltas() {
    for (int layer = shape.layers() - 1; layer > 0; layer--) {
      propagate(layer);
    }
  }

  private void propagate(int layer) {
    if (layer > 0) {
      Matrix below = delta(layer - 1);
      kernels.gemm(weights(layer).transposed(), delta(layer), 0, below);
      kernels.reluMask(network.output(layer - 1), below);
    }
  }

  /**
   * The gradient of the loss by the network's inputs, once the deltas are there.
   *
   * @param target receives it, [inputs, samples]
   */
  public void inputGradient(Matrix target) {
    kernels.gemm(weights(0).transposed(), delta(0), 0, target);
  }

  /** The delta of a layer, [outputs, samples]. */
  Matrix delta(int layer) {
    return deltas.at(layer, network.samples());
  }

  private Matrix weights(int layer) {
    return network.layers().weights(layer);
  }
}
