package org.sweep.game;

import java.util.List;
import org.sweep.linalg.Vector;

/**
 * n players, each with a block w_j of the parameter vector and a loss f_j(w). A classifier is a
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
}
