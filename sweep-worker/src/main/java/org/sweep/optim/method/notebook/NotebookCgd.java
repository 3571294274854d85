package org.sweep.optim.method.notebook;

import org.sweep.game.DifferentiableGame;
import org.sweep.game.GameOutline;
import org.sweep.game.Player;
import org.sweep.optim.method.Method;
import org.sweep.optim.method.MethodState;
import org.sweep.optim.method.MethodType;
import org.sweep.optim.method.Needs;
import org.sweep.optim.method.Setup;
import org.sweep.spec.Declaration;

/**
 * The notebook's competitive gradient descent: d_j = ((I + eta H)^-1 xi)_j at either player's turn,
 * for sgd
 *
 * <pre>
 *   (I + eta H) (z_x, z_y) = (f_x, -f_y),     H = [[f_xx, f_xy], [-f_yx, -f_yy]]
 *   x &lt;- x - eta z_x
 *   y &lt;- y - eta z_y     z solved anew at the new x
 * </pre>
 *
 * As coded in the notebook: with the whole Jacobian H of the field, each player's own second
 * derivatives included, where Schaefer and Anandkumar (NeurIPS 2019) have the mixed ones alone and
 * move both players at once. So either turn is one player's part of a linearly implicit step on
 * dw/dt = -xi(w). Two field evaluations, 2 n products H v and two LU decompositions [n, n] a step,
 * n the number of parameters.
 */
record NotebookCgd() implements Method {
  static final MethodType TYPE =
      new NotebookType(
          Declaration.of(
              "notebook-cgd", "x, then y at the new x: w_j <- w_j - T(((I + eta H)^-1 xi)_j)"),
          Needs.PRODUCTS.ofTwoPlayers(),
          NotebookCgd::parameters,
          values -> new NotebookCgd());

  private static int parameters(GameOutline game) {
    return game.players().stream().mapToInt(Player::length).sum();
  }

  @Override
  public MethodState start(Setup setup) {
    DifferentiableGame game = setup.differentiable();
    return new TurnsState(
        setup,
        (player, point, field, direction) -> {
          double[][] jacobian =
              LinearSystem.diagonalBlock(setup, 0, field.length(), game::jacobianProduct);
          double[][] matrix = identityPlus(setup.learningRate(), jacobian);
          setup.backend().load(LinearSystem.solution(matrix, field.toArray()), direction);
        });
  }

  private static double[][] identityPlus(double eta, double[][] jacobian) {
    int n = jacobian.length;
    double[][] sum = new double[n][n];
    for (int row = 0; row < n; row++) {
      for (int column = 0; column < n; column++) {
        sum[row][column] = eta * jacobian[row][column];
      }
      sum[row][row] += 1;
    }
    return sum;
  }
}
