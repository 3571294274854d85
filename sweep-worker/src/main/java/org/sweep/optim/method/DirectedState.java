package org.sweep.optim.method;

import org.sweep.game.DifferentiableGame;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.memory.Memory;
import org.sweep.optim.transform.TransformState;

/**
 * A method at work that gives the transform a direction of its own instead of the field, from
 * second derivatives at the point just evaluated: w &lt;- w - T(direction).
 */
abstract class DirectedState implements MethodState {
  final DifferentiableGame game;
  final Backend backend;

  /** xi where the game was evaluated last. */
  final Vector field;

  /** What the transform gets. */
  final Vector direction;

  private final TransformState transform;

  DirectedState(Setup setup) {
    game = setup.differentiable();
    backend = setup.backend();
    field = setup.zeros();
    direction = setup.zeros();
    transform = setup.transform().start(backend, direction);
  }

  /**
   * Puts the direction into {@link #direction}.
   *
   * @param point w, where the game was just evaluated; left as it is
   */
  abstract void direct(Vector point);

  @Override
  public final void evaluate(Vector point, double[] losses) {
    game.field(point, field, losses);
  }

  @Override
  public final void advance(Vector point) {
    direct(point);
    transform.descend(direction, point);
  }

  @Override
  public final Vector field() {
    return field;
  }

  @Override
  public Memory memory() {
    return transform.memory();
  }
}
