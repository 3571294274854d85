package org.sweep.trial;

import java.io.Serializable;
import org.sweep.spec.Selection;

/**
 * An entry of the {@code optimizer} axis together with the learning rate.
 *
 * @param method where the field is evaluated, {@code simultaneous} for a plain transform
 * @param transform what makes an update of a gradient
 * @param learningRate eta, the step size that reaches the transform
 */
public record Optimizer(Selection method, Selection transform, double learningRate)
    implements Serializable {
  /** Refuses a learning rate that is not a positive number. */
  public Optimizer {
    if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
      throw new IllegalArgumentException("learning-rate must be > 0, but was " + learningRate);
    }
  }
}
