package org.sweep.optim.method.notebook;

import org.sweep.game.DifferentiableGame;
import org.sweep.linalg.Backend;
import org.sweep.optim.method.Method;
import org.sweep.optim.method.MethodState;
import org.sweep.optim.method.MethodType;
import org.sweep.optim.method.Needs;
import org.sweep.optim.method.Setup;
import org.sweep.spec.Declaration;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;

/**
 * The notebook's consensus optimization: d_j = (xi + 2 gamma H^T xi)_j at either player's turn, for
 * sgd
 *
 * <pre>
 *   x &lt;- x - eta (f_x + 2 gamma (f_xx f_x + f_xy f_y))
 *   y &lt;- y + eta (f_y - 2 gamma (f_yx f_x + f_yy f_y))     at the new x
 * </pre>
 *
 * As coded in the notebook: in turns, and with the gradient of |xi|^2, where Mescheder et al. (NIPS
 * 2017) take that of |xi|^2 / 2 and move all players at once; hence the factor 2. Two field
 * evaluations and two products H^T v a step.
 *
 * @param gamma weight of the gradient of |xi|^2
 */
record NotebookCo(double gamma) implements Method {
  static final MethodType TYPE =
      new NotebookType(
          Declaration.of(
              "notebook-co",
              "x, then y at the new x: w_j <- w_j - T((xi + 2 gamma H^T xi)_j)",
              Parameter.real("gamma", Range.atLeast(0), 0.5, "weight of the gradient of |xi|^2")),
          Needs.PRODUCTS.ofTwoPlayers(),
          values -> new NotebookCo(values.real("gamma")));

  @Override
  public MethodState start(Setup setup) {
    DifferentiableGame game = setup.differentiable();
    Backend backend = setup.backend();
    return new TurnsState(
        setup,
        (player, point, field, direction) -> {
          game.transposedJacobianProduct(field, direction);
          backend.scale(2 * gamma, direction);
          backend.axpy(1, field, direction);
        });
  }
}
