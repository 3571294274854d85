package org.sweep.problem.gan.control;

import java.util.List;
import org.sweep.linalg.Vector;
import org.sweep.memory.Counter;
import org.sweep.memory.Memory;
import org.sweep.problem.gan.GanShape;

/** Singular vectors of the discriminator that follow its training. */
final class RunningVectors {
  private static final int FIRST_ITERATIONS = 15;

  private final Site site;
  private final SingularVectors vectors;
  private final Counter refreshes = new Counter();

  RunningVectors(Site site) {
    this.site = site;
    vectors = like(site);
  }

  /** Further vectors of the same shape. */
  static SingularVectors like(Site site) {
    return new SingularVectors(site.shape().discriminator(), site.backend());
  }

  /** One power iteration at {@code point}; the first time a few, from random vectors. */
  void refresh(Vector point) {
    int iterations = refreshes.value() == 0 ? FIRST_ITERATIONS : 1;
    if (refreshes.next() == 1) {
      vectors.begin(site.streams());
    }
    for (int i = 0; i < iterations; i++) {
      vectors.iterate(shape().discriminatorBlock(point));
    }
  }

  /** The vectors and how often they were refreshed. */
  Memory memory() {
    return new Memory(vectors.all(), List.of(refreshes));
  }

  /** The vectors of now. */
  SingularVectors current() {
    return vectors;
  }

  GanShape shape() {
    return site.shape();
  }

  Site site() {
    return site;
  }
}
