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
 * The notebook's extragradient: d_j = xi_j(w - eta xi(w)) at either player's turn, for sgd
 *
 * <pre>
 *   x &lt;- x - eta f_x(x - eta f_x, y + eta f_y)
 *   y &lt;- y + eta f_y(x - eta f_x, y + eta f_y)     all of it at the new x
 * </pre>
 *
 * As coded in the notebook: each player looks ahead for itself, y from where x has moved to, where
 * the published method (Korpelevich, 1976) has one look-ahead point for all players. The look-ahead
 * itself is a plain gradient step with eta, whatever T is. Four field evaluations a step, two of
 * which need one player's block only.
 */
record NotebookEg() implements Method {
  static final MethodType TYPE =
      new NotebookType(
          Declaration.of(
              "notebook-eg", "x, then y at the new x: w_j <- w_j - T(xi_j(w - eta xi(w)))"),
          Needs.FIELD.ofTwoPlayers(),
          values -> new NotebookEg());

  @Override
  public MethodState start(Setup setup) {
    Backend backend = setup.backend();
    Vector ahead = setup.zeros();
    double[] lossesAhead = new double[2];
    return new TurnsState(
        setup,
        (player, point, field, direction) -> {
          backend.copy(point, ahead);
          backend.axpy(-setup.learningRate(), field, ahead);
          setup.game().gradient(player, ahead, direction, lossesAhead);
        });
  }
}
