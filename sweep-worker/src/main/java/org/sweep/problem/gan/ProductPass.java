package org.sweep.problem.gan;

import org.sweep.linalg.Vector;

/**
 * Products of second derivatives with vectors, on the activations and deltas of a {@link
 * FieldPass}: first {@link #along} a vector, then any products with it.
 */
final class ProductPass {
  private final ScoreTangent tangent;
  private final DiscriminatorProduct discriminator;
  private final GeneratorProduct generator;

  ProductPass(Setting setting, FieldPass pass) {
    tangent = new ScoreTangent(setting, pass);
    discriminator = new DiscriminatorProduct(setting, pass, tangent);
    generator = new GeneratorProduct(setting, pass, tangent);
  }

  /** Takes the vector that is to be multiplied; it must not change until the products are there. */
  void along(Vector v) {
    tangent.along(v);
  }

  /** {@code product} &lt;- {@code matrix} v. */
  void multiply(SecondDerivatives matrix, Vector v, Vector product) {
    discriminator.multiply(matrix, v, product);
    generator.multiply(matrix, product);
  }
}
