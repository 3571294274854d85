package org.sweep.optim.method;

import org.sweep.game.Game;
import org.sweep.linalg.Vector;
import org.sweep.memory.Memory;
import org.sweep.optim.transform.TransformState;
import org.sweep.spec.Declaration;
import org.sweep.spec.Values;

/**
 * Simultaneous play: w &lt;- w - T(xi(w)). Gradient descent for one player, gradient descent-ascent
 * for a zero-sum game when T is {@code sgd}. One field evaluation a step; stores xi.
 */
public record Simultaneous() implements Method {

  @Override
  public MethodState start(Setup setup) {
    Vector field = setup.zeros();
    return new State(setup.game(), setup.transform().start(setup.backend(), field), field);
  }

  private record State(Game game, TransformState transform, Vector field) implements MethodState {
    @Override
    public void evaluate(Vector point, double[] losses) {
      game.field(point, field, losses);
    }

    @Override
    public void advance(Vector point) {
      transform.descend(field, point);
    }

    @Override
    public Memory memory() {
      return transform.memory();
    }
  }

  /** {@code simultaneous} in study files. */
  static final class Type implements MethodType {
    @Override
    public Declaration declaration() {
      return Declaration.of("simultaneous", "w <- w - T(xi(w)), all players at once");
    }

    @Override
    public Needs needs() {
      return Needs.FIELD;
    }

    @Override
    public Method create(Values values) {
      return new Simultaneous();
    }
  }
}
