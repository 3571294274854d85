package org.sweep.optim.method;

import java.util.List;
import org.sweep.game.Game;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.memory.Counter;
import org.sweep.memory.Memory;
import org.sweep.optim.transform.TransformState;
import org.sweep.spec.Declaration;
import org.sweep.spec.Values;

/**
 * Extrapolation from the past (Popov, 1980; Gidel et al., A Variational Inequality Perspective on
 * GANs, ICLR 2019): {@link Extragradient} with the field of the last look-ahead in place of that at
 * w, w'_t = w_t - T(xi(w'_(t-1))); w_(t+1) = w_t - T(xi(w'_t)), with one state of T for both
 * half-steps. There is no past before the first step: w'_0 = w_0, as in that paper's code.
 *
 * <p>Its answer is w'_t, where the field is evaluated, and so are its losses. When T is {@code
 * sgd}, w'_t is the iterate of {@code optimism}. One field evaluation a step; stores xi and w'.
 */
public record ExtrapolationFromThePast() implements Method {

  @Override
  public MethodState start(Setup setup) {
    return new State(setup);
  }

  private static final class State implements MethodState {
    private final Game game;
    private final Backend backend;
    private final TransformState transform;
    private final Vector field;
    private final Vector lookAhead;
    private final Counter steps = new Counter();

    State(Setup setup) {
      game = setup.game();
      backend = setup.backend();
      field = setup.zeros();
      lookAhead = setup.zeros();
      transform = setup.transform().start(backend, field);
    }

    @Override
    public void evaluate(Vector point, double[] losses) {
      game.field(output(point), field, losses);
    }

    /** The second half of step t, and the first half of step t + 1, which has the same field. */
    @Override
    public void advance(Vector point) {
      transform.descend(field, point);
      game.project(point);
      backend.copy(point, lookAhead);
      transform.descend(field, lookAhead);
      game.project(lookAhead);
      steps.next();
    }

    @Override
    public Vector field() {
      return field;
    }

    @Override
    public Vector output(Vector point) {
      return steps.value() == 0 ? point : lookAhead;
    }

    @Override
    public Memory memory() {
      return new Memory(List.of(lookAhead), List.of(steps)).and(transform.memory());
    }
  }

  /** {@code extrapolation-from-the-past} in study files. */
  static final class Type implements MethodType {
    @Override
    public Declaration declaration() {
      return Declaration.of(
          "extrapolation-from-the-past",
          "w'_t = w_t - T(xi(w'_(t-1))); w_(t+1) = w_t - T(xi(w'_t)); answers with w'");
    }

    @Override
    public Needs needs() {
      return Needs.FIELD;
    }

    @Override
    public Method create(Values values) {
      return new ExtrapolationFromThePast();
    }
  }
}
