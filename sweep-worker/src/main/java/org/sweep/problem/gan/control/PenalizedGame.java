package org.sweep.problem.gan.control;

import java.util.function.Supplier;
import org.sweep.game.DifferentiableGame;
import org.sweep.game.Player;
import org.sweep.linalg.Vector;

/**
 * A game with a penalty added to one player's loss. Its Hessian is a symmetric block on the
 * diagonal: it is in H and in H', and not in A.
 */
final class PenalizedGame extends DerivedGame {
  private final DifferentiableGame inner;
  private final Supplier<Penalty> fresh;
  private final Player player;
  private final int index;
  private final Penalty atField;

  /** At the points of single gradients, so that products stay those of the last field. */
  private Penalty elsewhere;

  PenalizedGame(DifferentiableGame inner, Supplier<Penalty> fresh) {
    super(inner);
    this.inner = inner;
    this.fresh = fresh;
    atField = fresh.get();
    index = atField.player();
    player = inner.players().get(index);
  }

  @Override
  public void field(Vector point, Vector field, double[] losses) {
    inner.field(point, field, losses);
    losses[index] += atField.addGradient(point, block(field));
  }

  @Override
  public void gradient(int moving, Vector point, Vector field, double[] losses) {
    inner.gradient(moving, point, field, losses);
    if (moving == index) {
      losses[index] += elsewhere().addGradient(point, block(field));
    }
  }

  @Override
  public void lossGradient(int whose, Vector point, Vector gradient) {
    inner.lossGradient(whose, point, gradient);
    if (whose == index) {
      elsewhere().addGradient(point, block(gradient));
    }
  }

  private Penalty elsewhere() {
    if (elsewhere == null) {
      elsewhere = fresh.get();
    }
    return elsewhere;
  }

  @Override
  public void hessianProduct(int whose, Vector v, Vector product) {
    inner.hessianProduct(whose, v, product);
    if (whose == index) {
      atField.addProduct(block(v), block(product));
    }
  }

  @Override
  public void jacobianProduct(Vector v, Vector product) {
    inner.jacobianProduct(v, product);
    atField.addProduct(block(v), block(product));
  }

  @Override
  public void transposedJacobianProduct(Vector v, Vector product) {
    inner.transposedJacobianProduct(v, product);
    atField.addProduct(block(v), block(product));
  }

  @Override
  public void jacobianAndAntisymmetricProduct(Vector v, Vector jacobian, Vector antisymmetric) {
    inner.jacobianAndAntisymmetricProduct(v, jacobian, antisymmetric);
    atField.addProduct(block(v), block(jacobian));
  }

  private Vector block(Vector all) {
    return all.slice(player.offset(), player.length());
  }
}
