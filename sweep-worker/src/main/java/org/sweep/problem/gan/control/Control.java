package org.sweep.problem.gan.control;

import org.sweep.game.DifferentiableGame;
import org.sweep.linalg.Vector;
import org.sweep.memory.Memory;

/**
 * What restrains a game in one trial. It may hold state, such as singular vectors, which all games
 * made by it share.
 */
public interface Control {
  /** The game under this control; {@code game} itself if it changes nothing there. */
  default DifferentiableGame over(DifferentiableGame game) {
    return game;
  }

  /**
   * Brings its state up to date, once for each minibatch, before the first evaluation on it.
   *
   * @param point where that is, left as it is
   */
  default void refresh(Vector point) {}

  /** Its state, as far as it goes on from one minibatch to the next. */
  default Memory memory() {
    return Memory.NONE;
  }

  /** Moves {@code point} to the nearest one that is allowed. */
  default void project(Vector point) {}

  /**
   * All parameters as the networks use them.
   *
   * @param point the parameters that are trained
   * @return {@code point} itself, or a vector that the next call overwrites
   */
  default Vector effective(Vector point) {
    return point;
  }
}
