package org.sweep.optim.method.notebook;

import java.util.Map;
import org.sweep.catalog.Methods;
import org.sweep.game.DifferentiableGame;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Backends;
import org.sweep.linalg.Vector;
import org.sweep.memory.Memory;
import org.sweep.optim.method.Method;
import org.sweep.optim.method.MethodState;
import org.sweep.optim.method.MethodType;
import org.sweep.optim.method.Setup;
import org.sweep.optim.transform.Transform;
import org.sweep.optim.transform.TransformType;
import org.sweep.optim.transform.Transforms;
import org.sweep.spec.Selection;

/** A method at work on a game in double precision, step by step. */
final class Trajectory {
  static final Backend BACKEND = Backends.doubles();

  private final MethodState state;
  private final Vector point;
  private final double[] losses = new double[2];

  Trajectory(Method method, Setup setup, double... start) {
    this.state = method.start(setup);
    this.point = BACKEND.of(start);
  }

  static Method method(String name, Map<String, Object> parameters) {
    MethodType type = Methods.named(name);
    return type.create(Selection.of(type.declaration(), parameters).values());
  }

  static Setup sgd(DifferentiableGame game, double learningRate) {
    return setup(game, learningRate, "sgd", Map.of());
  }

  static Setup setup(
      DifferentiableGame game, double learningRate, String name, Map<String, Object> parameters) {
    TransformType type = Transforms.named(name);
    Selection selection = Selection.of(type.declaration(), parameters);
    Transform transform = type.factory().create(learningRate, selection.values());
    return new Setup(game, transform, learningRate, BACKEND);
  }

  /** The point after {@code steps} more steps. */
  double[] after(int steps) {
    for (int step = 0; step < steps; step++) {
      state.evaluate(point, losses);
      state.advance(point);
    }
    return point.toArray();
  }

  /** The players' losses at the present point. */
  double[] losses() {
    state.evaluate(point, losses);
    return losses.clone();
  }

  /** The field at the present point. */
  double[] field() {
    state.evaluate(point, losses);
    return state.field().toArray();
  }

  Memory memory() {
    return state.memory();
  }

  /** Takes the point and the memory of another trajectory. */
  void continueFrom(Trajectory other) {
    BACKEND.copy(other.point, point);
    Memory from = other.memory();
    for (int i = 0; i < from.vectors().size(); i++) {
      BACKEND.copy(from.vectors().get(i), memory().vectors().get(i));
    }
    for (int i = 0; i < from.counters().size(); i++) {
      memory().counters().get(i).restore(from.counters().get(i).value());
    }
  }
}
