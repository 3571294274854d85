package org.sweep.optim.method;

import org.sweep.game.DifferentiableGame;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.optim.Memory;
import org.sweep.optim.transform.TransformState;
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

  private static final class State implements MethodState {
    private final double gamma;
    private final DifferentiableGame game;
    private final Backend backend;
    private final TransformState transform;
    private final Vector field;
    private final Vector direction;

    State(Setup setup, double gamma) {
      this.gamma = gamma;
      game = setup.differentiable();
      backend = setup.backend();
      field = setup.zeros();
      direction = setup.zeros();
      transform = setup.transform().start(backend, direction);
    }

    @Override
    public void evaluate(Vector point, double[] losses) {
      game.field(point, field, losses);
    }

    @Override
    public void advance(Vector point) {
      game.transposedJacobianProduct(field, direction);
      backend.scale(gamma, direction);
      backend.axpy(1, field, direction);
      transform.descend(direction, point);
    }

    @Override
    public Vector field() {
      return field;
    }

    @Override
    public Memory memory() {
      return transform.memory();
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
