package org.sweep.problem.gan.control;

import org.sweep.linalg.Vector;

/** The current minibatch, which its owner overwrites. */
public interface MinibatchView {
  /** Real points, [dimensions, samples]. */
  Vector real();

  /** Latent vectors, [latent dimensions, samples]. */
  Vector latent();

  /**
   * Draws the share of the real point in each mixture of a real and a fake one, uniform in [0, 1)
   * and the same whenever it is asked for.
   *
   * @param shares receives them, one for each sample
   */
  void mixture(double[] shares);
}
