package org.sweep.problem.gan;

import static org.sweep.problem.gan.GanShape.DISCRIMINATOR;

import java.util.List;
import org.sweep.game.DifferentiableGame;
import org.sweep.game.Player;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Vector;

/**
 * A generative adversarial network as a game of two players, on a minibatch of real points and
 * latent vectors that its owner sets. Products of second derivatives are exact, by differentiating
 * the forward and backward passes; relu counts as linear on either side of zero, where its
 * derivative is 0.
 *
 * <p>With the cost of a layer being 2 inputs outputs samples floating-point operations, G and D
 * those of one pass through generator and discriminator, and equal numbers of real and fake points,
 * matrix products cost about
 *
 * <pre>
 * field                       3 G +  6 D      H v, H^T v, D^2 f_D v   6 G + 12 D
 * discriminator's gradient      G +  6 D      D^2 f_G v               6 G +  6 D
 * generator's gradient        3 G +  2 D      A^T v                   4 G +  4 D
 *                                             H v and A^T v together  8 G + 14 D
 * </pre>
 *
 * less what first layers save, and plus another G for D^2 f_D v. It owns all that it computes with;
 * no step allocates arrays, apart from the first one that asks for products or for one gradient.
 */
public final class GanGame implements DifferentiableGame {
  private final Setting setting;
  private final FieldPass pass;

  /** That of the last field: its owner may move on while products are still asked for. */
  private final Vector lastPoint;

  private Vector realPoints;
  private Vector latentVectors;

  /** Of single gradients, so that products stay those of the last field; made on first use. */
  private FieldPass gradientPass;

  /** Made on first use. */
  private ProductPass productPass;

  /**
   * A game without a minibatch.
   *
   * @param shape its networks
   * @param loss its losses
   * @param capacity the largest minibatch, in samples
   * @param backend where the numbers live
   */
  public GanGame(GanShape shape, GanLoss loss, int capacity, DenseBackend backend) {
    setting = new Setting(shape, loss, capacity, backend);
    pass = new FieldPass(setting);
    lastPoint = backend.zeros(shape.parameters());
    realPoints = backend.zeros(shape.dimensions());
    latentVectors = backend.zeros(shape.latentDimensions());
  }

  /**
   * Sets the current minibatch. The vectors are read whenever the field or a gradient is computed,
   * so their owner may write the next minibatch into them.
   *
   * @param real real points, [dimensions, samples]
   * @param latent latent vectors, [latent dimensions, samples]
   * @throws IllegalArgumentException if a vector is no matrix of that many rows, or has more than
   *     {@code capacity} columns
   */
  public void minibatch(Vector real, Vector latent) {
    requireSamples("real points", real, setting.shape().dimensions());
    requireSamples("latent vectors", latent, setting.shape().latentDimensions());
    realPoints = real;
    latentVectors = latent;
  }

  private void requireSamples(String what, Vector vector, int rows) {
    int samples = vector.length() / rows;
    if (vector.length() % rows != 0 || samples < 1 || samples > setting.capacity()) {
      throw new IllegalArgumentException(
          "%s must be [%d, 1 to %d] numbers, but were %d"
              .formatted(what, rows, setting.capacity(), vector.length()));
    }
  }

  @Override
  public List<Player> players() {
    return setting.shape().players();
  }

  @Override
  public void field(Vector point, Vector field, double[] losses) {
    setting.backend().copy(point, lastPoint);
    pass.load(realPoints, latentVectors);
    pass.field(lastPoint, field, losses);
  }

  @Override
  public void gradient(int player, Vector point, Vector field, double[] losses) {
    FieldPass own = gradientPass();
    if (player == DISCRIMINATOR) {
      own.discriminatorField(point, field, losses);
    } else {
      own.generatorField(point, field, losses);
    }
  }

  @Override
  public void lossGradient(int player, Vector point, Vector gradient) {
    FieldPass own = gradientPass();
    if (player == DISCRIMINATOR) {
      own.discriminatorLossGradient(point, gradient);
    } else {
      own.generatorLossGradient(point, gradient);
    }
  }

  private FieldPass gradientPass() {
    if (gradientPass == null) {
      gradientPass = new FieldPass(setting);
    }
    gradientPass.load(realPoints, latentVectors);
    return gradientPass;
  }

  @Override
  public void hessianProduct(int player, Vector v, Vector product) {
    multiply(
        player == DISCRIMINATOR
            ? SecondDerivatives.DISCRIMINATOR_HESSIAN
            : SecondDerivatives.GENERATOR_HESSIAN,
        v,
        product);
  }

  @Override
  public void jacobianProduct(Vector v, Vector product) {
    multiply(SecondDerivatives.JACOBIAN, v, product);
  }

  @Override
  public void transposedJacobianProduct(Vector v, Vector product) {
    multiply(SecondDerivatives.TRANSPOSED_JACOBIAN, v, product);
  }

  @Override
  public void antisymmetricProduct(Vector v, Vector product) {
    multiply(SecondDerivatives.ANTISYMMETRIC, v, product);
  }

  @Override
  public void jacobianAndAntisymmetricProduct(Vector v, Vector jacobian, Vector antisymmetric) {
    productPass().along(v);
    productPass.multiply(SecondDerivatives.JACOBIAN, v, jacobian);
    productPass.multiply(SecondDerivatives.ANTISYMMETRIC, v, antisymmetric);
  }

  private void multiply(SecondDerivatives matrix, Vector v, Vector product) {
    productPass().along(v);
    productPass.multiply(matrix, v, product);
  }

  private ProductPass productPass() {
    if (productPass == null) {
      productPass = new ProductPass(setting, pass);
    }
    return productPass;
  }
}
