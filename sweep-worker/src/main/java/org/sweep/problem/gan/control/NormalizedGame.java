package org.sweep.problem.gan.control;

import static org.sweep.problem.gan.GanShape.DISCRIMINATOR;
import static org.sweep.problem.gan.GanShape.GENERATOR;

import org.sweep.game.DifferentiableGame;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Vector;

/**
 * A game played with normalized weights, {@link NormalizedWeights}, of which singular vectors are
 * part of the minibatch: its field and its products are the exact derivatives for fixed vectors.
 * With w the weights, n(w) the normalized ones and g the gradient of a loss by them, the Hessian by
 * w is J' (D^2 f) J plus the derivative of J' g for fixed g, which is symmetric and stays within
 * the discriminator's block.
 */
final class NormalizedGame extends DerivedGame {
  private final DifferentiableGame inner;
  private final RunningVectors vectors;
  private final DenseBackend backend;

  /** At the point of the last field, which products belong to. */
  private final NormalizedWeights atField;

  /** At the points of single gradients. */
  private final NormalizedWeights elsewhere;

  /** Gradients of the discriminator's block by normalized weights and by weights, at the field. */
  private final Vector gradient;

  private final Vector pulledBack;
  private final Vector direction;

  NormalizedGame(DifferentiableGame inner, RunningVectors vectors) {
    super(inner);
    this.inner = inner;
    this.vectors = vectors;
    backend = vectors.site().backend();
    atField = new NormalizedWeights(vectors.shape(), backend);
    elsewhere = new NormalizedWeights(vectors.shape(), backend);
    int parameters = vectors.shape().parameters();
    gradient = backend.zeros(parameters);
    pulledBack = backend.zeros(parameters);
    direction = backend.zeros(parameters);
  }

  @Override
  public void field(Vector point, Vector field, double[] losses) {
    inner.field(atField.normalize(vectors.current(), point), field, losses);
    backend.copy(block(field), block(gradient));
    atField.back(field);
    backend.copy(block(field), block(pulledBack));
  }

  @Override
  public void gradient(int player, Vector point, Vector field, double[] losses) {
    inner.gradient(player, elsewhere.normalize(vectors.current(), point), field, losses);
    if (player == DISCRIMINATOR) {
      elsewhere.back(field);
    }
  }

  @Override
  public void lossGradient(int player, Vector point, Vector result) {
    inner.lossGradient(player, elsewhere.normalize(vectors.current(), point), result);
    elsewhere.back(result);
  }

  @Override
  public void hessianProduct(int player, Vector v, Vector product) {
    atField.along(v, direction);
    inner.hessianProduct(player, direction, product);
    atField.back(product);
    if (player == GENERATOR) {
      addGeneratorCurvature(v, product);
    } else {
      addCurvature(v, product);
    }
  }

  /** The generator's loss has a gradient by the discriminator's weights, which no field holds. */
  private void addGeneratorCurvature(Vector v, Vector product) {
    Vector ofGenerator = backend.zeros(gradient.length());
    inner.lossGradient(GENERATOR, atField.normalized(), ofGenerator);
    Vector back = backend.zeros(gradient.length());
    backend.copy(ofGenerator, back);
    atField.back(back);
    atField.addCurvature(ofGenerator, back, v, direction, product);
  }

  @Override
  public void jacobianProduct(Vector v, Vector product) {
    atField.along(v, direction);
    inner.jacobianProduct(direction, product);
    atField.back(product);
    addCurvature(v, product);
  }

  @Override
  public void transposedJacobianProduct(Vector v, Vector product) {
    atField.along(v, direction);
    inner.transposedJacobianProduct(direction, product);
    atField.back(product);
    addCurvature(v, product);
  }

  @Override
  public void antisymmetricProduct(Vector v, Vector product) {
    atField.along(v, direction);
    inner.antisymmetricProduct(direction, product);
    atField.back(product);
  }

  @Override
  public void jacobianAndAntisymmetricProduct(Vector v, Vector jacobian, Vector antisymmetric) {
    atField.along(v, direction);
    inner.jacobianAndAntisymmetricProduct(direction, jacobian, antisymmetric);
    atField.back(jacobian);
    atField.back(antisymmetric);
    addCurvature(v, jacobian);
  }

  private void addCurvature(Vector v, Vector product) {
    atField.addCurvature(gradient, pulledBack, v, direction, product);
  }

  private Vector block(Vector all) {
    return vectors.shape().discriminatorBlock(all);
  }
}
