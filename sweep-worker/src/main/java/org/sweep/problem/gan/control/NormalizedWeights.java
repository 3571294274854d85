package org.sweep.problem.gan.control;

import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Vector;
import org.sweep.nn.MlpShape;
import org.sweep.problem.gan.GanShape;

/**
 * The map W_l -> W_l / sigma_l(W_l) of a discriminator's weights at one point, with singular
 * vectors u, v held fixed, and its derivatives. With s = u' W v, N = W / s and s(V) = u' V v:
 *
 * <pre>
 * along V      J V = (V - s(V) N) / s
 * back         J' G = (G - &lt;G, N&gt; u v') / s
 * curvature    d(J' G) along V = -(s(V) J' G + &lt;G, J V&gt; u v') / s     for fixed G
 * </pre>
 *
 * Biases and the generator's parameters stay as they are.
 */
final class NormalizedWeights {
  private final GanShape shape;
  private final MlpShape discriminator;
  private final DenseBackend backend;
  private final Vector normalized;
  private final SingularVectors vectors;
  private final double[] norms;

  NormalizedWeights(GanShape shape, DenseBackend backend) {
    this.shape = shape;
    this.backend = backend;
    discriminator = shape.discriminator();
    normalized = backend.zeros(shape.parameters());
    vectors = new SingularVectors(discriminator, backend);
    norms = new double[discriminator.layers()];
  }

  /** All parameters with normalized weights; the next call overwrites them. */
  Vector normalize(SingularVectors current, Vector point) {
    vectors.copy(current);
    backend.copy(point, normalized);
    Vector block = shape.discriminatorBlock(normalized);
    for (int layer = 0; layer < norms.length; layer++) {
      norms[layer] = vectors.form(layer, block);
      backend.scale(1 / norms[layer], vectors.numbers(layer, block));
    }
    return normalized;
  }

  /** The parameters of the last {@link #normalize}. */
  Vector normalized() {
    return normalized;
  }

  /** {@code target} &lt;- J {@code v}. */
  void along(Vector v, Vector target) {
    backend.copy(v, target);
    Vector block = shape.discriminatorBlock(target);
    for (int layer = 0; layer < norms.length; layer++) {
      Vector numbers = vectors.numbers(layer, block);
      backend.axpy(-vectors.form(layer, block), ofNormalized(layer), numbers);
      backend.scale(1 / norms[layer], numbers);
    }
  }

  /** {@code gradient} &lt;- J' {@code gradient}. */
  void back(Vector gradient) {
    Vector block = shape.discriminatorBlock(gradient);
    for (int layer = 0; layer < norms.length; layer++) {
      Vector numbers = vectors.numbers(layer, block);
      double along = backend.dot(numbers, ofNormalized(layer));
      vectors.addOuterProduct(layer, -along, block);
      backend.scale(1 / norms[layer], numbers);
    }
  }

  /**
   * Adds the derivative of J' G along {@code v} to {@code product}.
   *
   * @param gradient G, of the normalized weights
   * @param pulledBack J' G
   * @param v the direction
   * @param pushed J v
   * @param product receives the sum
   */
  void addCurvature(Vector gradient, Vector pulledBack, Vector v, Vector pushed, Vector product) {
    Vector direction = shape.discriminatorBlock(v);
    Vector block = shape.discriminatorBlock(product);
    for (int layer = 0; layer < norms.length; layer++) {
      double s = norms[layer];
      double ofDirection = vectors.form(layer, direction);
      backend.axpy(-ofDirection / s, of(layer, pulledBack), vectors.numbers(layer, block));
      double along = backend.dot(of(layer, gradient), of(layer, pushed));
      vectors.addOuterProduct(layer, -along / s, block);
    }
  }

  private Vector ofNormalized(int layer) {
    return of(layer, normalized);
  }

  private Vector of(int layer, Vector all) {
    return vectors.numbers(layer, shape.discriminatorBlock(all));
  }
}
