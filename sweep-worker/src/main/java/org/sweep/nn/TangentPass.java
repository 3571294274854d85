package org.sweep.nn;

import org.sweep.linalg.DenseKernels;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;
import org.sweep.nn.Gradient.LayerGradient;

/**
 * Derivatives of a network's forward and backward pass along a direction v = (V_l, c_l) of its
 * parameters, inputs held fixed: products of the Hessian of a loss with v, exactly (Pearlmutter,
 * Neural Computation 6, 1994). Dots are derivatives along v, relu' is that of the forward pass:
 *
 * <pre>
 * forward    a._l     = relu'(a_l) (W_l a._(l-1) + V_l a_(l-1) + c_l)
 * backward   d._(l-1) = relu'(a_(l-1)) (W_l' d._l + V_l' d_l)
 * gradient   d._l a_(l-1)' + d_l a._(l-1)'
 * </pre>
 *
 * About twice the cost of a forward pass and of a backward pass. It keeps the derivatives.
 */
public final class TangentPass {
  private final Mlp network;
  private final MlpShape shape;
  private final DenseKernels kernels;
  private final Signals activations;
  private final Signals deltas;
  private Layers direction;

  /** A pass beside the last forward pass of {@code network}. */
  public TangentPass(Mlp network) {
    this.network = network;
    shape = network.shape();
    kernels = network.backend().dense();
    activations = new Signals(shape, network.capacity(), network.backend());
    deltas = new Signals(shape, network.capacity(), network.backend());
  }

  /**
   * The derivative of the outputs along {@code v}.
   *
   * @param v in the parameters' layout, unchanged until the backward pass
   * @return [outputs, samples], overwritten by the next forward pass
   */
  public Matrix forward(Vector v) {
    direction = new Layers(shape, v);
    int last = shape.layers() - 1;
    for (int layer = 0; layer <= last; layer++) {
      Matrix tangent = activation(layer);
      kernels.fillRows(direction.biases(layer), tangent);
      kernels.gemm(direction.weights(layer), network.input(layer), 1, tangent);
      if (layer > 0) {
        kernels.gemm(weights(layer), activation(layer - 1), 1, tangent);
      }
      if (layer < last) {
        kernels.reluMask(network.output(layer), tangent);
      }
    }
    return activation(last);
  }

  /** Where the derivative of the loss's gradient by the outputs goes, [outputs, samples]. */
  public Matrix outputDelta() {
    return delta(shape.layers() - 1);
  }

  /**
   * The derivative, along the direction of the forward pass, of the gradient by the parameters.
   *
   * @param base the pass to differentiate, with its deltas
   * @param product receives the derivative
   */
  public void gradient(BackwardPass base, Vector product) {
    LayerGradient target = Gradient.into(product).of(shape, kernels);
    for (int layer = shape.layers() - 1; layer >= 0; layer--) {
      target.write(layer, delta(layer), network.input(layer));
      if (layer > 0) {
        Matrix tangent = activation(layer - 1);
        kernels.gemm(base.delta(layer), tangent.transposed(), 1, target.layers().weights(layer));
        propagate(layer, base.delta(layer));
      }
    }
  }

  private void propagate(int layer, Matrix baseDelta) {
    Matrix below = delta(layer - 1);
    kernels.gemm(direction.weights(layer).transposed(), baseDelta, 0, below);
    kernels.gemm(weights(layer).transposed(), delta(layer), 1, below);
    kernels.reluMask(network.output(layer - 1), below);
  }

  private Matrix activation(int layer) {
    return activations.at(layer, network.samples());
  }

  private Matrix delta(int layer) {
    return deltas.at(layer, network.samples());
  }

  private Matrix weights(int layer) {
    return network.layers().weights(layer);
  }
}
