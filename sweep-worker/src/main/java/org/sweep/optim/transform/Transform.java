package org.sweep.optim.transform;

import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;

/**
 * Sees one gradient, gives one update: the hyperparameters of an update rule. Its running state is
 * a {@link TransformState} of one trial.
 */
public interface Transform {
  /**
   * Fresh state for a block of parameters.
   *
   * @param backend where the numbers live
   * @param block the vector that gradients of the block will come in; its numbers do not matter
   */
  TransformState start(Backend backend, Vector block);
}
