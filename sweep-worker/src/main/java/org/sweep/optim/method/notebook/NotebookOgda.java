package org.sweep.optim.method.notebook;

import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.optim.method.Method;
import org.sweep.optim.method.MethodState;
import org.sweep.optim.method.MethodType;
import org.sweep.optim.method.Needs;
import org.sweep.optim.method.Setup;
import org.sweep.spec.Declaration;

/**
 * The notebook's optimistic gradient descent-ascent: with w = (x, y) before and w' = (x', y) after
 * x's move of this step, d_x = xi_x(w) and d_y = 2 xi_y(w') - xi_y(w), for sgd
 *
 * <pre>
 *   x' = x - eta f_x(x, y)
 *   y &lt;- y + eta (2 f_y(x', y) - f_y(x, y))
 * </pre>
 *
 * As coded in the notebook: optimistic in y only, and against y's gradient before x's move, where
 * the published method (Daskalakis et al., ICLR 2018) corrects every player's gradient by that of
 * the last step. So nothing is remembered from step to step. Two field evaluations a step.
 */
record NotebookOgda() implements Method {
  static final MethodType TYPE =
      new NotebookType(
          Declaration.of(
              "notebook-ogda",
              "x' = x - T(xi_x(x, y)), then y <- y - T(2 xi_y(x', y) - xi_y(x, y))"),
          Needs.FIELD.ofTwoPlayers(),
          values -> new NotebookOgda());

  @Override
  public MethodState start(Setup setup) {
    Backend backend = setup.backend();
    Vector before = setup.zeros();
    return new TurnsState(
        setup,
        (player, point, field, direction) -> {
          backend.copy(field, direction);
          if (player == Turn.FIRST) {
            backend.copy(field, before);
          } else {
            backend.scale(2, direction);
            backend.axpy(-1, before, direction);
          }
        });
  }
}
