package org.sweep.problem.gan.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.DenseKernels;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;
import org.sweep.nn.MlpShape;
import org.sweep.random.RandomStream;
import org.sweep.random.Streams;

/**
 * Estimates of the leading singular vectors u_l, v_l of a network's weights W_l, by power
 * iteration: v = W' u / |W' u|, u = W v / |W v|. Derivatives of sigma_l(W) = u_l' W_l v_l hold the
 * vectors fixed, as Miyato et al. (ICLR 2018) do; at the true vectors sigma_l is the spectral norm
 * and u_l v_l' its gradient.
 */
final class SingularVectors {
  private final MlpShape shape;
  private final DenseBackend backend;
  private final DenseKernels kernels;
  private final List<Vector> left = new ArrayList<>();
  private final List<Vector> right = new ArrayList<>();
  private final Vector scratch;

  /** Vectors of no network yet. */
  SingularVectors(MlpShape shape, DenseBackend backend) {
    this.shape = shape;
    this.backend = backend;
    kernels = backend.dense();
    for (int layer = 0; layer < shape.layers(); layer++) {
      left.add(backend.zeros(shape.outputs(layer)));
      right.add(backend.zeros(shape.inputs(layer)));
    }
    scratch = backend.zeros(shape.widest());
  }

  /** Random left vectors. */
  void begin(Streams streams) {
    for (int layer = 0; layer < shape.layers(); layer++) {
      RandomStream normal = streams.stream("spectral vectors", layer);
      float[] values = new float[shape.outputs(layer)];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) normal.nextNormal();
      }
      backend.load(values, left.get(layer));
    }
  }

  /** One power iteration with the weights of a network's {@code block}. */
  void iterate(Vector block) {
    for (int layer = 0; layer < shape.layers(); layer++) {
      Matrix weights = weights(layer, block);
      multiply(weights.transposed(), left.get(layer), right.get(layer));
      multiply(weights, right.get(layer), left.get(layer));
    }
  }

  /** Leaves the target as it is where the product vanishes. */
  private void multiply(Matrix matrix, Vector x, Vector target) {
    Vector product = scratch.slice(0, matrix.rows());
    kernels.gemm(matrix, column(x), 0, column(product));
    double norm = backend.norm(product);
    if (norm > 0) {
      backend.copy(product, target);
      backend.scale(1 / norm, target);
    }
  }

  /** Takes the vectors of {@code other}, of the same shape. */
  void copy(SingularVectors other) {
    for (int layer = 0; layer < shape.layers(); layer++) {
      backend.copy(other.left.get(layer), left.get(layer));
      backend.copy(other.right.get(layer), right.get(layer));
    }
  }

  /** All vectors themselves. */
  List<Vector> all() {
    return Stream.concat(left.stream(), right.stream()).toList();
  }

  /** u' W v of a layer of any vector in the layout of the network. */
  double form(int layer, Vector block) {
    Vector product = scratch.slice(0, shape.outputs(layer));
    kernels.gemm(weights(layer, block), column(right.get(layer)), 0, column(product));
    return backend.dot(left.get(layer), product);
  }

  /** W &lt;- W + factor u v' in a layer of {@code block}. */
  void addOuterProduct(int layer, double factor, Vector block) {
    Vector scaled = scratch.slice(0, shape.outputs(layer));
    backend.copy(left.get(layer), scaled);
    backend.scale(factor, scaled);
    kernels.gemm(column(scaled), right.get(layer).asMatrix(1), 1, weights(layer, block));
  }

  Vector left(int layer) {
    return left.get(layer);
  }

  Vector right(int layer) {
    return right.get(layer);
  }

  /** The numbers of W_l in {@code block}. */
  Vector numbers(int layer, Vector block) {
    return block.slice(shape.offset(layer), shape.weights(layer));
  }

  private Matrix weights(int layer, Vector block) {
    return numbers(layer, block).asMatrix(shape.outputs(layer));
  }

  private static Matrix column(Vector x) {
    return x.asMatrix(x.length());
  }
}
