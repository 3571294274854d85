package org.sweep.problem.toy;

import java.util.Arrays;
import java.util.List;
import org.sweep.game.Player;

/**
 * A game with the linear field xi(w) = H w + b: f_j(w) = w_j . (H_jj w_j / 2 + sum_{k != j} H_jk
 * w_k + b_j), where the blocks H_jj are symmetric. Its Jacobian is H everywhere.
 */
final class QuadraticGame extends ToyGame {
  private final double[][] jacobian;
  private final double[] offset;

  /**
   * The game of a Jacobian.
   *
   * @param players the players, whose blocks tile the rows of H
   * @param jacobian H, [n, n]; its diagonal blocks must be symmetric
   * @param offset b, of length n
   */
  QuadraticGame(List<Player> players, double[][] jacobian, double[] offset) {
    super(players);
    this.jacobian = Arrays.stream(jacobian).map(double[]::clone).toArray(double[][]::new);
    this.offset = offset.clone();
  }

  /** grad_{w_j} f_j = (H w + b)_j and grad_{w_k} f_j = H_jk^T w_j. */
  @Override
  double lossGradient(int player, double[] w, double[] gradient) {
    transposedRows(player, w, gradient);
    Player owner = players().get(player);
    double loss = 0;
    for (int i = owner.offset(); i < owner.offset() + owner.length(); i++) {
      double own = gradient[i];
      gradient[i] = offset[i] + dot(jacobian[i], w);
      loss += w[i] * (gradient[i] - own / 2);
    }
    return loss;
  }

  @Override
  void hessianProduct(int player, double[] w, double[] v, double[] product) {
    transposedRows(player, v, product);
    Player owner = players().get(player);
    for (int i = owner.offset(); i < owner.offset() + owner.length(); i++) {
      product[i] = dot(jacobian[i], v);
    }
  }

  /** The rows of the player's block, transposed, times its block of v. */
  private void transposedRows(int player, double[] v, double[] product) {
    Arrays.fill(product, 0);
    Player owner = players().get(player);
    for (int i = owner.offset(); i < owner.offset() + owner.length(); i++) {
      double[] row = jacobian[i];
      for (int k = 0; k < row.length; k++) {
        product[k] += row[k] * v[i];
      }
    }
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
