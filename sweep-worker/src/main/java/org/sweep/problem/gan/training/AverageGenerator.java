package org.sweep.problem.gan.training;

import java.util.List;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.memory.Counter;
import org.sweep.memory.Memory;

/**
 * A running average of the generator's parameters: a_0 = w_0, a_t = decay a_(t-1) + (1 - decay) w_t
 * (Yazici et al., The Unusual Effectiveness of Averaging in GAN Training, ICLR 2019).
 */
final class AverageGenerator {
  private final double decay;
  private final Backend backend;
  private final Vector average;
  private final Counter points = new Counter();

  AverageGenerator(double decay, int parameters, Backend backend) {
    this.decay = decay;
    this.backend = backend;
    average = backend.zeros(parameters);
  }

  /** Takes the generator's parameters at the next step. */
  void add(Vector generator) {
    if (points.next() == 1) {
      backend.copy(generator, average);
    } else {
      backend.scale(decay, average);
      backend.axpy(1 - decay, generator, average);
    }
  }

  Memory memory() {
    return new Memory(List.of(average), List.of(points));
  }

  /** The average, which the next step changes. */
  Vector value() {
    return average;
  }
}
