package org.sweep.optim.transform;

import org.sweep.linalg.Backend;

/**
 * Sees one gradient, gives one update: the hyperparameters of an update rule. Its running state is a
 * {@link TransformState} of one trial.
 */
public interface Transform {
  /**
   * Fresh state for a block of parameters.
   *
   * @param backend where the numbers live
   * @param length how many parameters the block has
   */
  TransformState start(Backend backend, int length);
}
