package org.sweep.optim.transform;

import org.sweep.spec.Declaration;
import org.sweep.spec.Values;

/**
 * A transform that a study file can name.
 *
 * @param declaration its name, equation and parameters
 * @param factory makes the transform of a learning rate and parameter values
 */
public record TransformType(Declaration declaration, Factory factory) {
  /** Makes a transform. */
  @FunctionalInterface
  public interface Factory {
    /**
     * The transform with these hyperparameters.
     *
     * @param learningRate eta > 0
     * @param values the declared parameters
     */
    Transform create(double learningRate, Values values);
  }
}
