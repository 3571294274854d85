package org.sweep.problem.gan.control;

import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.problem.gan.GanShape;

/**
 * Weight clipping (Arjovsky, Chintala and Bottou, ICML 2017): after each move every weight and bias
 * of the discriminator is brought back into [-bound, bound].
 */
final class Clipping implements Control {
  private final double bound;
  private final GanShape shape;
  private final Backend backend;
  private final double[] numbers;

  Clipping(double bound, Site site) {
    this.bound = bound;
    shape = site.shape();
    backend = site.backend();
    numbers = new double[shape.discriminator().parameters()];
  }

  @Override
  public void project(Vector point) {
    Vector block = shape.discriminatorBlock(point);
    backend.read(block, numbers);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Math.max(-bound, Math.min(bound, numbers[i]));
    }
    backend.load(numbers, block);
  }
}
