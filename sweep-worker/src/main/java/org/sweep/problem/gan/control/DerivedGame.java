package org.sweep.problem.gan.control;

import java.util.List;
import org.sweep.game.DifferentiableGame;
import org.sweep.game.Player;
import org.sweep.linalg.Vector;

/** A game made of another one, whose answers it passes on unless it says otherwise. */
public abstract class DerivedGame implements DifferentiableGame {
  private final DifferentiableGame inner;

  /** A game made of {@code inner}. */
  protected DerivedGame(DifferentiableGame inner) {
    this.inner = inner;
  }

  @Override
  public List<Player> players() {
    return inner.players();
  }

  @Override
  public void field(Vector point, Vector field, double[] losses) {
    inner.field(point, field, losses);
  }

  @Override
  public void gradient(int player, Vector point, Vector field, double[] losses) {
    inner.gradient(player, point, field, losses);
  }

  @Override
  public void redraw(int draw) {
    inner.redraw(draw);
  }

  @Override
  public void project(Vector point) {
    inner.project(point);
  }

  @Override
  public void lossGradient(int player, Vector point, Vector gradient) {
    inner.lossGradient(player, point, gradient);
  }

  @Override
  public void hessianProduct(int player, Vector v, Vector product) {
    inner.hessianProduct(player, v, product);
  }

  @Override
  public void jacobianProduct(Vector v, Vector product) {
    inner.jacobianProduct(v, product);
  }

  @Override
  public void transposedJacobianProduct(Vector v, Vector product) {
    inner.transposedJacobianProduct(v, product);
  }

  @Override
  public void antisymmetricProduct(Vector v, Vector product) {
    inner.antisymmetricProduct(v, product);
  }

  @Override
  public void jacobianAndAntisymmetricProduct(Vector v, Vector jacobian, Vector antisymmetric) {
    inner.jacobianAndAntisymmetricProduct(v, jacobian, antisymmetric);
  }
}
