package org.sweep.problem.gan.source;

import org.sweep.random.RandomStream;

/** Real points for one trial; it keeps nothing from one minibatch to the next. */
@FunctionalInterface
public interface Source {
  /**
   * Draws a minibatch, which depends on the stream alone.
   *
   * @param stream randomness, from its beginning
   * @param samples how many points
   * @param points receives them, [dimensions, samples]
   */
  void draw(RandomStream stream, int samples, float[] points);
}
