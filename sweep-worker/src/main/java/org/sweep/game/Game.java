package org.sweep.game;

import java.util.List;
import org.sweep.linalg.Vector;

/**
 * n players, each with a block w_j of the parameter vector w and a loss f_j(w). A classifier is a
 * one-player game.
 */
public interface Game {
  /** The players, in the order of their blocks, which tile the parameter vector. */
  List<Player> players();

  /**
   * The field xi(w) = (grad_{w_1} f_1, ..., grad_{w_n} f_n) on the current minibatch.
   *
   * @param point w, left as it is
   * @param field receives xi(w), of the same length
   * @param losses receives f_1(w), ..., f_n(w)
   */
  void field(Vector point, Vector field, double[] losses);

  /**
   * One player's block of the field, grad_{w_j} f_j, and its loss. Blocks and losses of the others
   * may be written too, or left as they are; a game overrides this when one block costs less than
   * the whole field.
   *
   * @param player its index j
   * @param point w, left as it is
   * @param field receives the block at the player's place, of the length of {@code point}
   * @param losses receives f_j(w) at index j
   */
  default void gradient(int player, Vector point, Vector field, double[] losses) {
    field(point, field, losses);
  }

  /**
   * Moves on to a further minibatch within the current step, for methods in which players move more
   * than once a step, or look ahead. It depends on seed, step and {@code draw} alone. A
   * deterministic game has none.
   *
   * @param draw 1 for the first further minibatch of the step
   */
  default void redraw(int draw) {}

  /**
   * Moves {@code point} to the nearest one that the game allows, such as one whose weights keep a
   * bound. The training loop asks for it after every step; a method whose players move several
   * times a step asks for it after each move. A game without such laws leaves every point alone.
   *
   * @param point w, in place
   */
  default void project(Vector point) {}
}
