package org.sweep.optim.method;

import org.sweep.linalg.Vector;
import org.sweep.spec.Declaration;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;
import org.sweep.spec.Values;

/**
 * Consensus optimization (Mescheder, Nowozin and Geiger, NeurIPS 2017): w &lt;- w - T(xi + gamma
 * H^T xi). H^T xi is the gradient of |xi|^2 / 2, so that players agree to make the field small. One
 * field evaluation and one product a step; stores xi and the direction.
 *
 * @param gamma weight of the agreement, at least 0
 */
public record Consensus(double gamma) implements Method {

  @Override
  public MethodState start(Setup setup) {
    return new State(setup, gamma);
  }

  private static final class State extends DirectedState {
    private final double gamma;

    State(Setup setup, double gamma) {
      super(setup);
      this.gamma = gamma;
    }

    @Override
    void direct(Vector point) {
      game.transposedJacobianProduct(field, direction);
      backend.scale(gamma, direction);
      backend.axpy(1, field, direction);
    }
  }

  /** {@code consensus} in study files. */
  static final class Type implements MethodType {
    @Override
    public Declaration declaration() {
      return Declaration.of(
          "consensus",
          "w <- w - T(xi + gamma H^T xi)",
          Parameter.real("gamma", Range.atLeast(0), 1, "weight of H^T xi"));
    }

    @Override
    public Needs needs() {
      return Needs.PRODUCTS;
    }

    @Override
    public Method create(Values values) {
      return new Consensus(values.real("gamma"));
    }
  }
}
