package org.sweep.problem.toy;

import java.util.Arrays;
import java.util.List;
import org.sweep.game.DifferentiableGame;
import org.sweep.game.Player;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Backends;
import org.sweep.linalg.Vector;

/**
 * A deterministic game on arrays of doubles. Subclasses give losses, their gradients and Hessian
 * products at a point; everything else follows. Belongs to one thread.
 */
abstract class ToyGame implements DifferentiableGame {
  static final Backend BACKEND = Backends.doubles();

  private final List<Player> players;
  private final double[] at;
  private final double[] elsewhere;
  private final double[] input;
  private final double[] output;
  private final double[] sum;

  ToyGame(List<Player> players) {
    this.players = List.copyOf(players);
    int length = players.stream().mapToInt(Player::length).sum();
    this.at = new double[length];
    this.elsewhere = new double[length];
    this.input = new double[length];
    this.output = new double[length];
    this.sum = new double[length];
  }

  /**
   * A player's loss and its gradient by all variables.
   *
   * @param player whose loss, the index j
   * @param w the point
   * @param gradient receives grad_w f_j(w)
   * @return f_j(w)
   */
  abstract double lossGradient(int player, double[] w, double[] gradient);

  /**
   * (D^2 f_j)(w) v.
   *
   * @param player whose loss, the index j
   * @param w the point
   * @param v the vector
   * @param product receives the product
   */
  abstract void hessianProduct(int player, double[] w, double[] v, double[] product);

  @Override
  public final List<Player> players() {
    return players;
  }

  @Override
  public final void field(Vector point, Vector field, double[] losses) {
    BACKEND.read(point, at);
    for (int player = 0; player < players.size(); player++) {
      losses[player] = lossGradient(player, at, output);
      copyBlock(player, output, sum);
    }
    BACKEND.load(sum, field);
  }

  @Override
  public final void gradient(int player, Vector point, Vector field, double[] losses) {
    BACKEND.read(point, elsewhere);
    losses[player] = lossGradient(player, elsewhere, output);
    BACKEND.read(field, sum);
    copyBlock(player, output, sum);
    BACKEND.load(sum, field);
  }

  @Override
  public final void lossGradient(int player, Vector point, Vector gradient) {
    BACKEND.read(point, elsewhere);
    lossGradient(player, elsewhere, output);
    BACKEND.load(output, gradient);
  }

  @Override
  public final void hessianProduct(int player, Vector v, Vector product) {
    BACKEND.read(v, input);
    hessianProduct(player, at, input, output);
    BACKEND.load(output, product);
  }

  @Override
  public final void jacobianProduct(Vector v, Vector product) {
    BACKEND.read(v, input);
    jacobianProduct();
    BACKEND.load(sum, product);
  }

  /** Leaves H times {@link #input} in {@link #sum}. */
  private void jacobianProduct() {
    for (int player = 0; player < players.size(); player++) {
      hessianProduct(player, at, input, output);
      copyBlock(player, output, sum);
    }
  }

  @Override
  public final void transposedJacobianProduct(Vector v, Vector product) {
    BACKEND.fill(0, product);
    for (int player = 0; player < players.size(); player++) {
      Player owner = players.get(player);
      BACKEND.read(v, sum);
      Arrays.fill(input, 0);
      System.arraycopy(sum, owner.offset(), input, owner.offset(), owner.length());
      hessianProduct(player, at, input, output);
      BACKEND.read(product, sum);
      add(output, sum);
      BACKEND.load(sum, product);
    }
  }

  @Override
  public final void antisymmetricProduct(Vector v, Vector product) {
    transposedJacobianProduct(v, product);
    BACKEND.read(v, input);
    jacobianProduct();
    BACKEND.read(product, output);
    for (int i = 0; i < output.length; i++) {
      output[i] = (output[i] - sum[i]) / 2;
    }
    BACKEND.load(output, product);
  }

  private void copyBlock(int player, double[] from, double[] to) {
    Player owner = players.get(player);
    System.arraycopy(from, owner.offset(), to, owner.offset(), owner.length());
  }

  private static void add(double[] x, double[] y) {
    for (int i = 0; i < y.length; i++) {
      y[i] += x[i];
    }
  }
}
