package org.sweep.optim.method;

import java.util.List;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.memory.Counter;
import org.sweep.memory.Memory;
import org.sweep.schema.Metric;
import org.sweep.trial.StepRecord;

/**
 * The metric {@code solve_residual}: the largest relative residual of the linear solves of the
 * latest step, null before the first. It is remembered, in the backend's precision, so that a trial
 * that continues from a checkpoint has the same rows.
 */
final class SolveResidual {
  static final List<Metric> METRICS = List.of(Metric.lower("solve_residual"));

  private final Backend backend;
  private final Vector largest;
  private final Counter steps = new Counter();

  SolveResidual(Backend backend) {
    this.backend = backend;
    this.largest = backend.zeros(1);
  }

  /** Begins a step of the method. */
  void begin() {
    steps.next();
    backend.fill(0, largest);
  }

  /** Adds a solve of the step; NaN is larger than any number. */
  void include(double residual) {
    backend.fill(Math.max(value(), residual), largest);
  }

  /** Puts it into column {@code column}. */
  void measure(StepRecord record, int column) {
    if (steps.value() > 0) {
      record.set(column, value());
    }
  }

  Memory memory() {
    return new Memory(List.of(largest), List.of(steps));
  }

  private double value() {
    return largest.toArray()[0];
  }
}
