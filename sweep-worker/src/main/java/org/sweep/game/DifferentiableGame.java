package org.sweep.game;

import org.sweep.linalg.Vector;

/**
 * A game whose field is differentiable, with exact products of second derivatives. H = d xi / d w
 * is the Jacobian of the field (the game Hessian, not symmetric): its rows of block j are those of
 * D^2 f_j, the second derivatives of player j's own loss.
 *
 * <p>Products are those at the point and minibatch of the last call of {@link #field}, which must
 * come before them. All vectors have the length of w; inputs are left as they are and must be other
 * vectors than the results.
 */
public interface DifferentiableGame extends Game {
  /**
   * The gradient of one player's loss by all parameters, grad_w f_j(w), not only by its own.
   *
   * @param player whose loss, the index j
   * @param point w; products stay those at the last point of {@link #field}
   * @param gradient receives grad_w f_j(w)
   */
  void lossGradient(int player, Vector point, Vector gradient);

  /**
   * (D^2 f_j) v, the Hessian of one player's loss times a vector. With v zero outside of some
   * blocks it gives the mixed block products.
   *
   * @param player whose loss, the index j
   * @param v the vector
   * @param product receives the product
   */
  void hessianProduct(int player, Vector v, Vector product);

  /** H v: block j is that of (D^2 f_j) v. */
  void jacobianProduct(Vector v, Vector product);

  /** H^T v, the sum over players j of (D^2 f_j) applied to v's block j alone. */
  void transposedJacobianProduct(Vector v, Vector product);

  /**
   * A^T v = (H^T v - H v) / 2 with the antisymmetric part A = (H - H^T) / 2.
   *
   * @param v the vector
   * @param product receives A^T v
   */
  void antisymmetricProduct(Vector v, Vector product);

  /**
   * H v and A^T v of one vector. A game overrides this when together they cost less.
   *
   * @param v the vector
   * @param jacobian receives H v
   * @param antisymmetric receives A^T v
   */
  default void jacobianAndAntisymmetricProduct(Vector v, Vector jacobian, Vector antisymmetric) {
    jacobianProduct(v, jacobian);
    antisymmetricProduct(v, antisymmetric);
  }
}
