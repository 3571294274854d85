package org.sweep.optim.method;

import org.sweep.linalg.Vector;

/**
 * A method at work in one trial. Each step is one {@link #evaluate} and, but for the last, one
 * {@link #advance}.
 */
public interface MethodState {
  /**
   * Evaluates the game at {@code point}.
   *
   * @param point w_t, left as it is
   * @param losses receives every player's loss at w_t, in the game's order
   */
  void evaluate(Vector point, double[] losses);

  /** Moves {@code point} from w_t, where it was just evaluated, to w_(t+1). */
  void advance(Vector point);
}
