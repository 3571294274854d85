package org.sweep.optim.method.notebook;

import org.sweep.game.DifferentiableGame;
import org.sweep.game.GameOutline;
import org.sweep.game.Player;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.optim.method.Method;
import org.sweep.optim.method.MethodState;
import org.sweep.optim.method.MethodType;
import org.sweep.optim.method.Needs;
import org.sweep.optim.method.Setup;
import org.sweep.spec.Declaration;

/**
 * The notebook's follow-the-ridge: d_x = xi_x, and at y's turn d_y = xi_y - (D_yy f_2)^-1 D_yx f_2
 * xi_x, all of it at the new x, for sgd
 *
 * <pre>
 *   x &lt;- x - eta f_x
 *   y &lt;- y + eta f_y + eta (f_yx / f_yy) f_x     at the new x
 * </pre>
 *
 * As coded in the notebook: the follower corrects itself for the gradient that the leader has after
 * its move, where Wang, Zhang and Ba (ICLR 2020) take the one by which it moved, and move both at
 * once. A singular D_yy f_2 gives numbers that are not finite (f = x y at the first step), and
 * where f_yy &gt; 0 the rule follows a valley instead of a ridge and may diverge. Two field
 * evaluations, n_y + 1 products with D^2 f_2 and an LU decomposition [n_y, n_y] a step, n_y the
 * parameters of y.
 */
record NotebookFr() implements Method {
  static final MethodType TYPE =
      new NotebookType(
          Declaration.of(
              "notebook-fr",
              "x, then y at the new x: w_y <- w_y - T(xi_y - (D_yy f_2)^-1 D_yx f_2 xi_x)"),
          Needs.PRODUCTS.ofTwoPlayers(),
          NotebookFr::followerParameters,
          values -> new NotebookFr());

  private static int followerParameters(GameOutline game) {
    return game.players().get(Turn.SECOND).length();
  }

  @Override
  public MethodState start(Setup setup) {
    Follower follower = Follower.of(setup);
    return new TurnsState(
        setup,
        (player, point, field, direction) -> {
          setup.backend().copy(field, direction);
          if (player == Turn.SECOND) {
            follower.correct(field, direction);
          }
        });
  }

  /** Vectors of the length of w for the correction: the leader's field alone, and a product. */
  private record Follower(Setup setup, Vector leading, Vector product) {
    static Follower of(Setup setup) {
      return new Follower(setup, setup.zeros(), setup.zeros());
    }

    /** Takes (D_yy f_2)^-1 D_yx f_2 xi_x off the direction's block of y. */
    void correct(Vector field, Vector direction) {
      Backend backend = setup.backend();
      DifferentiableGame game = setup.differentiable();
      backend.copy(setup.block(field, Turn.FIRST), setup.block(leading, Turn.FIRST));
      game.hessianProduct(Turn.SECOND, leading, product);
      Vector block = setup.block(product, Turn.SECOND);
      backend.load(LinearSystem.solution(ownHessian(game), block.toArray()), block);
      backend.axpy(-1, block, setup.block(direction, Turn.SECOND));
    }

    /** D_yy f_2, [n_y, n_y]. */
    private double[][] ownHessian(DifferentiableGame game) {
      Player y = game.players().get(Turn.SECOND);
      return LinearSystem.diagonalBlock(
          setup,
          y.offset(),
          y.length(),
          (unit, image) -> game.hessianProduct(Turn.SECOND, unit, image));
    }
  }
}
