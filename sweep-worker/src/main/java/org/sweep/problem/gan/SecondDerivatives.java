package org.sweep.problem.gan;

/**
 * A matrix of second derivatives that a vector is multiplied by: whose second derivatives stand in
 * each block, of the players' losses of a fake point.
 *
 * @param discriminatorByDiscriminator in the discriminator's rows and columns
 * @param discriminatorByGenerator in the discriminator's rows and the generator's columns
 * @param generatorByDiscriminator in the generator's rows and the discriminator's columns
 * @param generatorByGenerator in the generator's rows and columns
 */
record SecondDerivatives(
    Share discriminatorByDiscriminator,
    Share discriminatorByGenerator,
    Share generatorByDiscriminator,
    Share generatorByGenerator) {
  /** H, each player's rows being those of its own loss. */
  static final SecondDerivatives JACOBIAN =
      new SecondDerivatives(
          Share.DISCRIMINATOR, Share.DISCRIMINATOR, Share.GENERATOR, Share.GENERATOR);

  /** H^T: the mixed blocks change places. */
  static final SecondDerivatives TRANSPOSED_JACOBIAN =
      new SecondDerivatives(
          Share.DISCRIMINATOR, Share.GENERATOR, Share.DISCRIMINATOR, Share.GENERATOR);

  /**
   * A^T = (H^T - H) / 2: blocks on the diagonal vanish, mixed ones are those of half the difference
   * of the losses.
   */
  static final SecondDerivatives ANTISYMMETRIC =
      new SecondDerivatives(Share.NONE, new Share(-0.5, 0.5), new Share(0.5, -0.5), Share.NONE);

  /** D^2 f_D. */
  static final SecondDerivatives DISCRIMINATOR_HESSIAN =
      new SecondDerivatives(
          Share.DISCRIMINATOR, Share.DISCRIMINATOR, Share.DISCRIMINATOR, Share.DISCRIMINATOR);

  /** D^2 f_G. */
  static final SecondDerivatives GENERATOR_HESSIAN =
      new SecondDerivatives(Share.GENERATOR, Share.GENERATOR, Share.GENERATOR, Share.GENERATOR);

  /** Whether the loss of real points, which has a block on the diagonal alone, belongs to it. */
  boolean includesReal() {
    return discriminatorByDiscriminator.equals(Share.DISCRIMINATOR);
  }

  /**
   * A sum of the players' losses of a fake point, with its derivatives by the score.
   *
   * @param discriminator share of the discriminator's
   * @param generator share of the generator's
   */
  record Share(double discriminator, double generator) {
    static final Share NONE = new Share(0, 0);
    static final Share DISCRIMINATOR = new Share(1, 0);
    static final Share GENERATOR = new Share(0, 1);

    double slope(GanLoss loss, double s) {
      return discriminator * loss.fake().slope(s) + generator * loss.generator().slope(s);
    }

    double curvature(GanLoss loss, double s) {
      return discriminator * loss.fake().curvature(s) + generator * loss.generator().curvature(s);
    }
  }
}
