package org.sweep.nn;

import org.sweep.linalg.DenseKernels;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;
import org.sweep.nn.Gradient.LayerGradient;

/**
 * Derivatives by the parameters of sum_i p_i . g_i, where g_i is the gradient of a sample's output
 * by its inputs and p_i a weight vector for it. With the deltas d_l of a backward pass whose output
 * deltas are one,
 *
 * <pre>
 * t_0 = p      t_l = relu'(a_l) W_l t_(l-1)      gradient = d_l t_(l-1)' by W_l, 0 by b_l
 * </pre>
 *
 * and along a direction v = (V_l, c_l) of the parameters, on which p may depend, with the deltas'
 * derivatives d._l ({@link DeltaTangent}),
 *
 * <pre>
 * t._0 = p.    t._l = relu'(a_l) (W_l t._(l-1) + V_l t_(l-1))
 * product = d._l t_(l-1)' + d_l t._(l-1)'
 * </pre>
 */
public final class InputGradientPass {
  private final Mlp network;
  private final MlpShape shape;
  private final DenseKernels kernels;
  private final BackwardPass base;
  private final DeltaTangent deltaTangent;
  private final Signals pushed;
  private final Signals changes;
  private Matrix weights;

  /** A derivative of {@code base}, a pass through {@code network} from output deltas of one. */
  public InputGradientPass(Mlp network, BackwardPass base, DeltaTangent deltaTangent) {
    this.network = network;
    this.base = base;
    this.deltaTangent = deltaTangent;
    shape = network.shape();
    kernels = network.backend().dense();
    pushed = new Signals(shape, network.capacity(), network.backend());
    changes = new Signals(shape, network.capacity(), network.backend());
  }

  /**
   * Adds the gradient by the weights.
   *
   * @param p [inputs, samples], unchanged until the products are there
   * @param target receives the sum, in the parameters' layout
   */
  public void addGradient(Matrix p, Vector target) {
    weights = p;
    LayerGradient sink = Gradient.addedTo(target).of(shape, kernels);
    for (int layer = 0; layer < shape.layers(); layer++) {
      add(base.delta(layer), input(layer), layer, sink);
      if (layer < shape.layers() - 1) {
        Matrix next = pushed.at(layer, network.samples());
        kernels.gemm(network.layers().weights(layer), input(layer), 0, next);
        kernels.reluMask(network.output(layer), next);
      }
    }
  }

  /**
   * Adds the derivative of the gradient along {@code v}.
   *
   * @param v direction, along which {@link DeltaTangent#along} was called
   * @param change the derivative of p along v, [inputs, samples]
   * @param target receives the sum, in the parameters' layout
   */
  public void addProduct(Vector v, Matrix change, Vector target) {
    Layers direction = new Layers(shape, v);
    LayerGradient sink = Gradient.addedTo(target).of(shape, kernels);
    Matrix tangent = change;
    for (int layer = 0; layer < shape.layers(); layer++) {
      add(base.delta(layer), tangent, layer, sink);
      if (layer < shape.layers() - 1) {
        add(deltaTangent.delta(layer), input(layer), layer, sink);
        Matrix next = changes.at(layer, network.samples());
        kernels.gemm(network.layers().weights(layer), tangent, 0, next);
        kernels.gemm(direction.weights(layer), input(layer), 1, next);
        kernels.reluMask(network.output(layer), next);
        tangent = next;
      }
    }
  }

  private void add(Matrix delta, Matrix input, int layer, LayerGradient sink) {
    kernels.gemm(delta, input.transposed(), 1, sink.layers().weights(layer));
  }

  private Matrix input(int layer) {
    return layer == 0 ? weights : pushed.at(layer - 1, network.samples());
  }
}
