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
 * The notebook's symplectic gradient adjustment, which its {@code fun} equals: d_j = (xi + lambda
 * A^T xi)_j at either player's turn, for sgd
 *
 * <pre>
 *   x &lt;- x - eta (f_x + lambda f_xy f_y)
 *   y &lt;- y + eta (f_y - lambda f_yx f_x)     at the new x
 * </pre>
 *
 * As coded in the notebook: in turns, where Balduzzi et al. (ICML 2018) adjust the field once and
 * move all players at once; lambda keeps its sign, without their alignment. Two field evaluations
 * and two products A^T v a step.
 *
 * @param lambda weight of the adjustment
 */
record NotebookSga(double lambda) implements Method {
  static final MethodType TYPE =
      new NotebookType(
          Declaration.of(
              "notebook-sga",
              "x, then y at the new x: w_j <- w_j - T((xi + lambda A^T xi)_j)",
              Parameter.real("lambda", Range.anyNumber(), 1, "weight of the adjustment")),
          Needs.PRODUCTS.ofTwoPlayers(),
          values -> new NotebookSga(values.real("lambda")));

  @Override
  public MethodState start(Setup setup) {
    DifferentiableGame game = setup.differentiable();
    Backend backend = setup.backend();
    return new TurnsState(
        setup,
        (player, point, field, direction) -> {
          game.antisymmetricProduct(field, direction);
          backend.scale(lambda, direction);
          backend.axpy(1, field, direction);
        });
  }
}
