package org.sweep.nn;

import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.DenseKernels;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;
import org.sweep.nn.Gradient.LayerGradient;

/**
 * The derivative of a gradient by a network's parameters when parameters move along v = (V_l, c_l),
 * inputs along a direction of their own, and every sample has its own factors for what follows from
 * either. With the deltas d_l of a backward pass, their derivatives d._l along v ({@link
 * DeltaTangent}), factors p and r for each sample, and t_0 given,
 *
 * <pre>
 * t_l     = relu'(a_l) (W_l t_(l-1) + (V_l a_(l-1) + c_l) diag(p))
 * product = (d._l diag(p)) a_(l-1)' + d_l (t_(l-1) + a_(l-1) diag(r))'
 * </pre>
 *
 * for weights, and d._l p + d_l r for biases. If the loss of a sample is f(s) in its score s, whose
 * deltas d_l are: p = f'(s) and r = f''(s) s. give the Hessian of the loss times (V, c), where t_0
 * is the inputs' derivative times f'(s). What a zero p multiplies is not computed. Inputs must
 * begin where their storage does, as outputs of another network do.
 */
public final class WeightedTangent {
  private final Mlp network;
  private final MlpShape shape;
  private final DenseKernels kernels;
  private final BackwardPass base;
  private final DeltaTangent deltaTangent;

  /** t_(l-1) and t_l, in turn. */
  private final Vector[] tangents;

  /** A derivative of {@code base}, a pass through {@code network}. */
  public WeightedTangent(Mlp network, BackwardPass base, DeltaTangent deltaTangent) {
    this.network = network;
    this.base = base;
    this.deltaTangent = deltaTangent;
    shape = network.shape();
    DenseBackend backend = network.backend();
    kernels = backend.dense();
    int size = Math.multiplyExact(shape.widest(), network.capacity());
    tangents = new Vector[] {backend.zeros(size), backend.zeros(size)};
  }

  /**
   * What a product is made of.
   *
   * @param p factor for what follows from v; {@link DeltaTangent#along} must have been called with
   *     v unless it is zero
   * @param r derivative of the output deltas
   * @param inputTangent t_0, [inputs, samples]; overwritten
   */
  public record Terms(SampleFactors p, SampleFactors r, Matrix inputTangent) {}

  /**
   * The product.
   *
   * @param terms what it is made of
   * @param v direction of the parameters, in their layout
   * @param gradient receives the product
   */
  public void gradient(Terms terms, Vector v, Gradient gradient) {
    Layers direction = new Layers(shape, v);
    LayerGradient target = gradient.of(shape, kernels);
    Matrix tangent = terms.inputTangent;
    int last = shape.layers() - 1;
    for (int layer = 0; layer <= last; layer++) {
      Matrix next = tangent;
      if (layer < last) {
        next = tangent(layer);
        push(terms.p, direction, layer, tangent, next);
      }
      write(terms, layer, tangent, target);
      tangent = next;
    }
  }

  private void push(SampleFactors p, Layers direction, int layer, Matrix tangent, Matrix next) {
    Matrix weights = network.layers().weights(layer);
    if (p.areZero()) {
      kernels.gemm(weights, tangent, 0, next);
    } else {
      kernels.fillRows(direction.biases(layer), next);
      kernels.gemm(direction.weights(layer), network.input(layer), 1, next);
      p.multiply(next, 0, next);
      kernels.gemm(weights, tangent, 1, next);
    }
    kernels.reluMask(network.output(layer), next);
  }

  private void write(Terms terms, int layer, Matrix tangent, LayerGradient target) {
    Matrix input = network.input(layer);
    Matrix delta = base.delta(layer);
    if (!terms.r.areZero()) {
      terms.r.multiply(input, 1, tangent);
    }
    target.write(layer, delta, tangent, terms.r.row());
    if (!terms.p.areZero() && layer < shape.layers() - 1) {
      target.add(layer, terms.p.scaled(deltaTangent.delta(layer)), input);
    }
  }

  private Matrix tangent(int layer) {
    int units = shape.outputs(layer);
    return tangents[layer % 2].slice(0, units * network.samples()).asMatrix(units);
  }
}
