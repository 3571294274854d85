package org.sweep.optim.transform;

import org.sweep.game.Game;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;

/**
 * Sees one gradient, gives one update: the hyperparameters of an update rule. Its running state is
 * a {@link TransformState} of one trial.
 */
public interface Transform {
  /**
   * This transform where {@code game} is played: itself, unless it is made of what a game brings.
   */
  default Transform in(Game game) {
    return this;
  }

  /**
   * Fresh state for a block of parameters.
   *
   * @param backend where the numbers live
   * @param block the vector that gradients of the block will come in; its numbers do not matter
   */
  TransformState start(Backend backend, Vector block);
}
