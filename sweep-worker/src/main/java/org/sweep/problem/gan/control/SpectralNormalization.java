package org.sweep.problem.gan.control;

import org.sweep.game.DifferentiableGame;
import org.sweep.linalg.Vector;
import org.sweep.memory.Memory;

/**
 * Spectral normalization (Miyato, Kataoka, Koyama and Yoshida, ICLR 2018): the discriminator scores
 * with W_l / sigma_l, sigma_l being an estimate of the spectral norm of W_l from singular vectors
 * that are kept from step to step. Every minibatch begins with one power iteration, the first one
 * with a few more.
 */
final class SpectralNormalization implements Control {
  private final RunningVectors vectors;
  private final NormalizedWeights weights;

  SpectralNormalization(Site site) {
    vectors = new RunningVectors(site);
    weights = new NormalizedWeights(site.shape(), site.backend());
  }

  @Override
  public DifferentiableGame over(DifferentiableGame game) {
    return new NormalizedGame(game, vectors);
  }

  @Override
  public void refresh(Vector point) {
    vectors.refresh(point);
  }

  @Override
  public Memory memory() {
    return vectors.memory();
  }

  @Override
  public Vector effective(Vector point) {
    return weights.normalize(vectors.current(), point);
  }
}
