package org.sweep.problem.gan.control;

import org.sweep.game.DifferentiableGame;

/**
 * Gradient penalty (Gulrajani, Ahmed, Arjovsky, Dumoulin and Courville, NeurIPS 2017): f_D + weight
 * mean (|ds/dx| - 1)^2 at points between real and fake ones.
 */
final class GradientPenalty implements Control {
  private final double weight;
  private final Site site;

  GradientPenalty(double weight, Site site) {
    this.weight = weight;
    this.site = site;
  }

  @Override
  public DifferentiableGame over(DifferentiableGame game) {
    return new PenalizedGame(game, () -> new GradientPenaltyTerm(weight, site));
  }
}
