package org.sweep.problem.gan.control;

import org.sweep.linalg.Vector;

/**
 * A term that is added to one player's loss and depends on that player's block alone, but for sets
 * of measure zero. It remembers the point of its last gradient.
 */
interface Penalty {
  /** Whose loss it is added to. */
  int player();

  /**
   * Adds its gradient.
   *
   * @param point all parameters
   * @param gradient the player's block of a vector of all parameters
   * @return its value at {@code point}
   */
  double addGradient(Vector point, Vector gradient);

  /**
   * Adds its Hessian at the point of the last gradient times a vector.
   *
   * @param v the player's block of the vector
   * @param product the player's block of the product
   */
  void addProduct(Vector v, Vector product);
}
