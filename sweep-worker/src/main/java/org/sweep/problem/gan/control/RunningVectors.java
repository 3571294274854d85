package org.sweep.problem.gan.control;

import org.sweep.linalg.Vector;
import org.sweep.problem.gan.GanShape;

/** Singular vectors of the discriminator that follow its training. */
final class RunningVectors {
  private static final int FIRST_ITERATIONS = 15;

  private final Site site;
  private final SingularVectors vectors;
  private boolean hasBegun;

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
    if (!hasBegun) {
      vectors.begin(site.streams());
    }
    for (int i = hasBegun ? FIRST_ITERATIONS - 1 : 0; i < FIRST_ITERATIONS; i++) {
      vectors.iterate(shape().discriminatorBlock(point));
    }
    hasBegun = true;
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
