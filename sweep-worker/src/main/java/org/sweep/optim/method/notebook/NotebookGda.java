package org.sweep.optim.method.notebook;

import org.sweep.optim.method.Method;
import org.sweep.optim.method.MethodState;
import org.sweep.optim.method.MethodType;
import org.sweep.optim.method.Needs;
import org.sweep.optim.method.Setup;
import org.sweep.spec.Declaration;

/**
 * The notebook's gradient descent-ascent: d_j = xi_j(w) at either player's turn, for sgd
 *
 * <pre>
 *   x &lt;- x - eta f_x(x, y)
 *   y &lt;- y + eta f_y(x, y)     at the new x
 * </pre>
 *
 * As coded in the notebook: descent-ascent in turns, which is {@code alternating}, where the
 * published method moves both players at once. Two field evaluations a step.
 */
record NotebookGda() implements Method {
  static final MethodType TYPE =
      new NotebookType(
          Declaration.of("notebook-gda", "x, then y at the new x: w_j <- w_j - T(xi_j)"),
          Needs.FIELD.ofTwoPlayers(),
          values -> new NotebookGda());

  @Override
  public MethodState start(Setup setup) {
    return new TurnsState(
        setup, (player, point, field, direction) -> setup.backend().copy(field, direction));
  }
}
