package org.sweep.optim.mean;

import java.util.ArrayList;
import java.util.List;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.memory.Counter;
import org.sweep.memory.Memory;

/**
 * The mean of the last k points, or of all while there are fewer. Points come in blocks of k. Of
 * the current block it keeps the points and their sum, of the block before it the sums of its last
 * 1, 2, ..., k - 1 points, one of which completes the window. Nothing is ever subtracted, so that
 * rounding errors stay those of a sum of k numbers; a sum from which old points are taken off
 * gathers errors for as long as it runs. Two additions of vectors a point on average, k at the end
 * of a block. Stores k + 2 vectors.
 */
public final class MeanOfLast implements Mean {
  private final Backend backend;
  private final Counter count = new Counter();

  /** Up to the place of the next point, points of this block; from there on, sums of the last. */
  private final List<Vector> ring = new ArrayList<>();

  /** The sum of the points of this block. */
  private final Vector sum;

  private final Vector scratch;

  /** The mean of the last {@code window} points of {@code length} numbers. */
  public MeanOfLast(Backend backend, int length, int window) {
    this.backend = backend;
    sum = backend.zeros(length);
    scratch = backend.zeros(length);
    for (int i = 0; i < window; i++) {
      ring.add(backend.zeros(length));
    }
  }

  @Override
  public void add(Vector point) {
    int place = nextPlace();
    backend.copy(point, ring.get(place));
    backend.axpy(1, point, sum);
    count.next();
    if (nextPlace() == 0) {
      endBlock();
    }
  }

  /** Turns points into sums: ring[i] &lt;- ring[i] + ... + ring[k - 1]. */
  private void endBlock() {
    for (int i = ring.size() - 2; i >= 0; i--) {
      backend.axpy(1, ring.get(i + 1), ring.get(i));
    }
    backend.fill(0, sum);
  }

  @Override
  public long count() {
    return count.value();
  }

  @Override
  public Vector value() {
    backend.copy(sum, scratch);
    if (count.value() >= ring.size()) {
      backend.axpy(1, ring.get(nextPlace()), scratch);
    }
    backend.scale(1.0 / Math.min(count.value(), ring.size()), scratch);
    return scratch;
  }

  private int nextPlace() {
    return (int) (count.value() % ring.size());
  }

  @Override
  public Memory memory() {
    List<Vector> vectors = new ArrayList<>(ring);
    vectors.add(sum);
    return new Memory(vectors, List.of(count));
  }
}
