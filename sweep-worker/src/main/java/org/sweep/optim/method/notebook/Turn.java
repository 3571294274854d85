package org.sweep.optim.method.notebook;

import org.sweep.linalg.Vector;

/** A rule: in which direction the player whose turn it is moves. */
@FunctionalInterface
interface Turn {
  /** The player x, who moves first. */
  int FIRST = 0;

  /** The player y, who moves from where x has moved to. */
  int SECOND = 1;

  /**
   * The player's direction d_j, for w_j &lt;- w_j - T(d_j).
   *
   * @param player whose turn it is, j
   * @param point w, left as it is
   * @param field xi(w), left as it is; products of the game are those at w
   * @param direction receives d_j at the player's block; its other numbers do not matter
   */
  void direction(int player, Vector point, Vector field, Vector direction);
}
