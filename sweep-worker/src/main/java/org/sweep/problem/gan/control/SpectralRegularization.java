package org.sweep.problem.gan.control;

import org.sweep.game.DifferentiableGame;
import org.sweep.linalg.Vector;
import org.sweep.memory.Memory;
import org.sweep.nn.MlpShape;
import org.sweep.problem.gan.GanShape;

/**
 * Spectral norm regularization (Yoshida and Miyato, 2017): f_D + weight / 2 sum_l sigma_l^2, with
 * the same running singular vectors as {@link SpectralNormalization}.
 */
final class SpectralRegularization implements Control {
  private final double weight;
  private final RunningVectors vectors;

  SpectralRegularization(double weight, Site site) {
    this.weight = weight;
    vectors = new RunningVectors(site);
  }

  @Override
  public DifferentiableGame over(DifferentiableGame game) {
    return new PenalizedGame(game, Term::new);
  }

  @Override
  public void refresh(Vector point) {
    vectors.refresh(point);
  }

  @Override
  public Memory memory() {
    return vectors.memory();
  }

  /** The sum, with the vectors of its last gradient. */
  private final class Term implements Penalty {
    private final MlpShape shape = vectors.shape().discriminator();
    private final SingularVectors own = RunningVectors.like(vectors.site());

    @Override
    public int player() {
      return GanShape.DISCRIMINATOR;
    }

    @Override
    public double addGradient(Vector point, Vector gradient) {
      own.copy(vectors.current());
      Vector block = vectors.shape().discriminatorBlock(point);
      double squares = 0;
      for (int layer = 0; layer < shape.layers(); layer++) {
        double sigma = own.form(layer, block);
        own.addOuterProduct(layer, weight * sigma, gradient);
        squares += sigma * sigma;
      }
      return weight / 2 * squares;
    }

    @Override
    public void addProduct(Vector v, Vector product) {
      for (int layer = 0; layer < shape.layers(); layer++) {
        own.addOuterProduct(layer, weight * own.form(layer, v), product);
      }
    }
  }
}
