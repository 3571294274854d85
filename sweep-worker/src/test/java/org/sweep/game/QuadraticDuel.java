package org.sweep.game;

import java.util.List;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Backends;
import org.sweep.linalg.Vector;

/**
 * Two players with one number each and losses f_j = 1/2 w^T Q_j w that are not each other's
 * negative: Q_1 = [[2, 3], [3, -1]], Q_2 = [[1, -5], [-5, 4]].
 */
public final class QuadraticDuel implements DifferentiableGame {
  private static final double[][][] Q = {{{2, 3}, {3, -1}}, {{1, -5}, {-5, 4}}};
  private static final double[][] H = {Q[0][0], Q[1][1]};
  private static final List<Player> PLAYERS = List.of(new Player("x", 0, 1), new Player("y", 1, 1));
  private static final Backend BACKEND = Backends.doubles();

  @Override
  public List<Player> players() {
    return PLAYERS;
  }

  @Override
  public void field(Vector point, Vector field, double[] losses) {
    double[] w = point.toArray();
    jacobianProduct(point, field);
    for (int player = 0; player < Q.length; player++) {
      double[] gradient = product(Q[player], w);
      losses[player] = 0.5 * (w[0] * gradient[0] + w[1] * gradient[1]);
    }
  }

  @Override
  public void lossGradient(int player, Vector point, Vector gradient) {
    hessianProduct(player, point, gradient);
  }

  @Override
  public void hessianProduct(int player, Vector v, Vector product) {
    BACKEND.load(product(Q[player], v.toArray()), product);
  }

  @Override
  public void jacobianProduct(Vector v, Vector product) {
    BACKEND.load(product(H, v.toArray()), product);
  }

  @Override
  public void transposedJacobianProduct(Vector v, Vector product) {
    double[][] transposed = {{H[0][0], H[1][0]}, {H[0][1], H[1][1]}};
    BACKEND.load(product(transposed, v.toArray()), product);
  }

  @Override
  public void antisymmetricProduct(Vector v, Vector product) {
    double half = (H[1][0] - H[0][1]) / 2;
    BACKEND.load(product(new double[][] {{0, half}, {-half, 0}}, v.toArray()), product);
  }

  private static double[] product(double[][] matrix, double[] v) {
    return new double[] {
      matrix[0][0] * v[0] + matrix[0][1] * v[1], matrix[1][0] * v[0] + matrix[1][1] * v[1]
    };
  }
}
