package org.sweep.optim.method;

import org.sweep.game.Game;
import org.sweep.linalg.Backend;
import org.sweep.optim.transform.Transform;

/** Decides where and how often the field is evaluated, and what is given to the transform. */
public interface Method {
  /**
   * Fresh state for one trial.
   *
   * @param game the game to be played
   * @param transform what makes updates of field values
   * @param backend where the numbers live
   */
  MethodState start(Game game, Transform transform, Backend backend);
}
