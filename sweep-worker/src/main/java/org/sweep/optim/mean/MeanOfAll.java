package org.sweep.optim.mean;

import java.util.List;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.memory.Counter;
import org.sweep.memory.Memory;

/**
 * The mean of all points, from their sum with Kahan's compensation (Communications of the ACM 8,
 * 1965): its rounding error stays at about 2 units in the last place of the mean size of a point,
 * however many there are. That of a plain sum, or of m &lt;- m + (w - m)/t, grows in proportion to
 * their number, and in float32 updates fall below the last place of m after some million points.
 * Stores 4 vectors.
 */
public final class MeanOfAll implements Mean {
  private final Backend backend;
  private final Counter count = new Counter();

  /** What rounding has added to the sum, to be taken off the next point. */
  private final Vector excess;

  private final Vector corrected;
  private Vector sum;
  private Vector scratch;

  /** The mean of points of {@code length} numbers. */
  public MeanOfAll(Backend backend, int length) {
    this.backend = backend;
    sum = backend.zeros(length);
    excess = backend.zeros(length);
    corrected = backend.zeros(length);
    scratch = backend.zeros(length);
  }

  @Override
  public void add(Vector point) {
    backend.copy(point, corrected);
    backend.axpy(-1, excess, corrected);
    Vector next = scratch;
    backend.copy(sum, next);
    backend.axpy(1, corrected, next);
    backend.copy(next, excess);
    backend.axpy(-1, sum, excess);
    backend.axpy(-1, corrected, excess);
    scratch = sum;
    sum = next;
    count.next();
  }

  @Override
  public long count() {
    return count.value();
  }

  @Override
  public Vector value() {
    backend.copy(sum, scratch);
    backend.scale(1.0 / count.value(), scratch);
    return scratch;
  }

  @Override
  public Memory memory() {
    return new Memory(List.of(sum, excess), List.of(count));
  }
}
