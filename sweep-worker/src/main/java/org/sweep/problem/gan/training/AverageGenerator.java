package org.sweep.problem.gan.training;

import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;

/**
 * A running average of the generator's parameters: a_0 = w_0, a_t = decay a_(t-1) + (1 - decay) w_t
 * (Yazici et al., The Unusual Effectiveness of Averaging in GAN Training, ICLR 2019).
 */
final class AverageGenerator {
  private final double decay;
  private final Backend backend;
  private final Vector average;
  private boolean hasBegun;

  AverageGenerator(double decay, int parameters, Backend backend) {
    this.decay = decay;
    this.backend = backend;
    average = backend.zeros(parameters);
  }

  /** Takes the generator's parameters at the next step. */
  void add(Vector generator) {
    if (hasBegun) {
      backend.scale(decay, average);
      backend.axpy(1 - decay, generator, average);
    } else {
      backend.copy(generator, average);
      hasBegun = true;
    }
  }

  /** The average, which the next step changes. */
  Vector value() {
    return average;
  }
}
