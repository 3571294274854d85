package org.sweep.optim.method.notebook;

import java.util.List;
import java.util.stream.IntStream;
import org.sweep.linalg.Vector;
import org.sweep.memory.Memory;
import org.sweep.optim.method.MethodState;
import org.sweep.optim.method.Setup;
import org.sweep.optim.transform.TransformState;

/**
 * Two turns a step: x moves by its direction at w, the field is evaluated anew on the same
 * minibatch, y moves by its direction there. Each player has a transform of its own, and their
 * memory is all that lasts from step to step. Stores the field and a direction.
 */
final class TurnsState implements MethodState {
  private final Setup setup;
  private final Turn turn;
  private final Vector field;
  private final Vector direction;
  private final double[] lossesBetween = new double[2];
  private final List<TransformState> transforms;

  TurnsState(Setup setup, Turn turn) {
    this.setup = setup;
    this.turn = turn;
    this.field = setup.zeros();
    this.direction = setup.zeros();
    this.transforms = IntStream.of(Turn.FIRST, Turn.SECOND).mapToObj(this::transform).toList();
  }

  private TransformState transform(int player) {
    return setup.transform().start(setup.backend(), setup.block(direction, player));
  }

  @Override
  public void evaluate(Vector point, double[] losses) {
    setup.game().field(point, field, losses);
  }

  @Override
  public void advance(Vector point) {
    move(Turn.FIRST, point);
    setup.game().field(point, field, lossesBetween);
    move(Turn.SECOND, point);
  }

  private void move(int player, Vector point) {
    turn.direction(player, point, field, direction);
    transforms.get(player).descend(setup.block(direction, player), setup.block(point, player));
  }

  @Override
  public Vector field() {
    return field;
  }

  @Override
  public Memory memory() {
    return transforms.get(Turn.FIRST).memory().and(transforms.get(Turn.SECOND).memory());
  }
}
