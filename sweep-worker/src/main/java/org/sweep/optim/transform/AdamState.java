package org.sweep.optim.transform;

import java.util.List;
import java.util.function.LongFunction;
import org.sweep.linalg.Backend;
import org.sweep.linalg.UpdateKernels.AdamCoefficients;
import org.sweep.linalg.UpdateKernels.Moments;
import org.sweep.linalg.Vector;
import org.sweep.memory.Counter;
import org.sweep.memory.Memory;

/** The moments m1 and m2 and the step count t of one trial, for every form of Adam. */
final class AdamState implements TransformState {
  private final Backend backend;
  private final LongFunction<AdamCoefficients> coefficients;
  private final Moments moments;
  private final Counter t = new Counter();

  /** Zero moments; {@code coefficients} are those of step t = 1, 2, ... */
  AdamState(Backend backend, Vector block, LongFunction<AdamCoefficients> coefficients) {
    this.backend = backend;
    this.coefficients = coefficients;
    this.moments = new Moments(backend.zerosLike(block), backend.zerosLike(block));
  }

  @Override
  public void descend(Vector gradient, Vector point) {
    backend.updates().adam(coefficients.apply(t.next()), gradient, moments, point);
  }

  @Override
  public Memory memory() {
    return new Memory(List.of(moments.first(), moments.second()), List.of(t));
  }
}
