package org.sweep.optim.method;

import org.sweep.game.Game;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.memory.Memory;
import org.sweep.optim.transform.TransformState;
import org.sweep.spec.Declaration;
import org.sweep.spec.Values;

/**
 * The extragradient method (Korpelevich, 1976): w' = w - T(xi(w)); w &lt;- w - T(xi(w')). One
 * transform with one state makes both half-steps: the textbook rule when T is {@code sgd},
 * ExtraAdam when it is {@code adam} (Gidel et al., A Variational Inequality Perspective on GANs,
 * ICLR 2019, algorithm 4), whose moments are updated at w and at w'.
 *
 * <p>As there, xi(w') is on a further minibatch. Two field evaluations a step; stores xi and w'.
 */
public record Extragradient() implements Method {

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
    private final double[] passingLosses;

    State(Setup setup) {
      game = setup.game();
      backend = setup.backend();
      field = setup.zeros();
      lookAhead = setup.zeros();
      transform = setup.transform().start(backend, field);
      passingLosses = new double[game.players().size()];
    }

    @Override
    public void evaluate(Vector point, double[] losses) {
      game.field(point, field, losses);
    }

    @Override
    public void advance(Vector point) {
      backend.copy(point, lookAhead);
      transform.descend(field, lookAhead);
      game.project(lookAhead);
      game.redraw(1);
      game.field(lookAhead, field, passingLosses);
      transform.descend(field, point);
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

  /** {@code extragradient} in study files. */
  static final class Type implements MethodType {
    @Override
    public Declaration declaration() {
      return Declaration.of("extragradient", "w' = w - T(xi(w)); w <- w - T(xi(w'))");
    }

    @Override
    public Needs needs() {
      return Needs.FIELD;
    }

    @Override
    public Method create(Values values) {
      return new Extragradient();
    }
  }
}
