package org.sweep.refine;

import java.util.Optional;
import org.sweep.spec.Parameter;
import org.sweep.study.grid.Axis;
import org.sweep.study.grid.Point;
import org.sweep.trial.Optimizer;

/** An axis of optimizers along which points can be moved: learning rates, or a real parameter. */
final class Movable {
  private final Axis axis;

  /** Moves along {@code axis}. */
  Movable(Axis axis) {
    this.axis = axis;
  }

  /** The value of {@code point}; empty where the axis does not apply. */
  Optional<Double> valueOf(Point point) {
    return Optional.ofNullable((Double) axis.valueAt(point));
  }

  /** {@code point} at another value of the axis, which must apply to it. */
  Point moved(Point point, double value) {
    Optimizer from = point.optimizer();
    if (axis instanceof Axis.OfEntry entry) {
      return new Point(point.problem(), moved(from, entry, value), point.label());
    }
    return new Point(
        point.problem(), new Optimizer(from.method(), from.transform(), value), point.label());
  }

  private static Optimizer moved(Optimizer from, Axis.OfEntry entry, double value) {
    Parameter parameter = entry.parameter();
    return from.method().name().equals(entry.entry())
        ? new Optimizer(from.method().with(parameter, value), from.transform(), from.learningRate())
        : new Optimizer(
            from.method(), from.transform().with(parameter, value), from.learningRate());
  }
}
