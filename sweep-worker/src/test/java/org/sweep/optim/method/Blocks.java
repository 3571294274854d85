package org.sweep.optim.method;

import org.sweep.game.Player;
import org.sweep.game.QuadraticGame;

/** Blocks of second derivatives and of points, in full. */
final class Blocks {
  private Blocks() {}

  /** D^2_(to,from) f_player. */
  static double[][] of(QuadraticGame game, int player, int to, int from) {
    Player rows = game.players().get(to);
    Player columns = game.players().get(from);
    double[][] block = new double[rows.length()][columns.length()];
    for (int i = 0; i < rows.length(); i++) {
      System.arraycopy(
          game.secondDerivatives(player)[rows.offset() + i],
          columns.offset(),
          block[i],
          0,
          columns.length());
    }
    return block;
  }

  /** A player's block of a vector. */
  static double[] of(QuadraticGame game, int player, double[] whole) {
    Player owner = game.players().get(player);
    double[] block = new double[owner.length()];
    System.arraycopy(whole, owner.offset(), block, 0, owner.length());
    return block;
  }

  /** a x + y. */
  static double[] axpy(double a, double[] x, double[] y) {
    double[] sum = y.clone();
    for (int i = 0; i < x.length; i++) {
      sum[i] += a * x[i];
    }
    return sum;
  }

  /** What moved {@code before} to {@code after}: (before - after) / eta. */
  static double[] direction(double[] before, double[] after, double eta) {
    double[] direction = new double[before.length];
    for (int i = 0; i < before.length; i++) {
      direction[i] = (before[i] - after[i]) / eta;
    }
    return direction;
  }
}
