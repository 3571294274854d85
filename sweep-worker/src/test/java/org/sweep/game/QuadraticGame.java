package org.sweep.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;

/**
 * Players with quadratic losses f_j(w) = w' Q_j w / 2 + b_j' w, Q_j symmetric, in any precision:
 * general-sum, with dense second derivatives.
 */
public final class QuadraticGame implements DifferentiableGame {
  private final Backend backend;
  private final List<Player> players;

  /** Q_j by player. */
  private final double[][][] q;

  /** b_j by player. */
  private final double[][] b;

  /** A game of players with blocks of these lengths; the coefficients depend on the seed alone. */
  public QuadraticGame(Backend backend, long seed, int... lengths) {
    this.backend = backend;
    Random random = new Random(seed);
    List<Player> made = new ArrayList<>();
    int n = 0;
    for (int length : lengths) {
      made.add(new Player("player" + made.size(), n, length));
      n += length;
    }
    players = List.copyOf(made);
    q = new double[lengths.length][n][n];
    b = new double[lengths.length][n];
    for (int j = 0; j < lengths.length; j++) {
      fill(q[j], b[j], random);
      addConvexity(q[j], players.get(j));
    }
  }

  private static void fill(double[][] matrix, double[] vector, Random random) {
    for (int i = 0; i < matrix.length; i++) {
      vector[i] = random.nextGaussian();
      for (int k = 0; k <= i; k++) {
        matrix[i][k] = random.nextGaussian();
        matrix[k][i] = matrix[i][k];
      }
    }
  }

  /** Keeps a player's own second derivatives away from singular ones. */
  private static void addConvexity(double[][] matrix, Player player) {
    for (int i = player.offset(); i < player.offset() + player.length(); i++) {
      matrix[i][i] += 4;
    }
  }

  /** Q_j, the second derivatives of player j's loss. */
  public double[][] secondDerivatives(int player) {
    return q[player];
  }

  /** A starting point. */
  public double[] start() {
    double[] w = new double[b[0].length];
    for (int i = 0; i < w.length; i++) {
      w[i] = Math.cos(1 + 2.0 * i);
    }
    return w;
  }

  @Override
  public List<Player> players() {
    return players;
  }

  @Override
  public void field(Vector point, Vector field, double[] losses) {
    double[] w = point.toArray();
    double[] xi = new double[w.length];
    for (int j = 0; j < players.size(); j++) {
      double[] gradient = gradientOf(j, w);
      copyBlock(players.get(j), gradient, xi);
      losses[j] = 0.5 * (dot(gradient, w) + dot(b[j], w));
    }
    backend.load(xi, field);
  }

  @Override
  public void lossGradient(int player, Vector point, Vector gradient) {
    backend.load(gradientOf(player, point.toArray()), gradient);
  }

  @Override
  public void hessianProduct(int player, Vector v, Vector product) {
    backend.load(times(q[player], v.toArray()), product);
  }

  @Override
  public void jacobianProduct(Vector v, Vector product) {
    double[] sum = new double[v.length()];
    for (int j = 0; j < players.size(); j++) {
      copyBlock(players.get(j), times(q[j], v.toArray()), sum);
    }
    backend.load(sum, product);
  }

  @Override
  public void transposedJacobianProduct(Vector v, Vector product) {
    double[] sum = new double[v.length()];
    for (int j = 0; j < players.size(); j++) {
      double[] block = new double[v.length()];
      copyBlock(players.get(j), v.toArray(), block);
      double[] part = times(q[j], block);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += part[i];
      }
    }
    backend.load(sum, product);
  }

  @Override
  public void antisymmetricProduct(Vector v, Vector product) {
    Vector transposed = backend.zeros(v.length());
    transposedJacobianProduct(v, transposed);
    jacobianProduct(v, product);
    backend.axpy(-1, transposed, product);
    backend.scale(-0.5, product);
  }

  private double[] gradientOf(int player, double[] w) {
    double[] gradient = times(q[player], w);
    for (int i = 0; i < w.length; i++) {
      gradient[i] += b[player][i];
    }
    return gradient;
  }

  private static void copyBlock(Player player, double[] from, double[] to) {
    System.arraycopy(from, player.offset(), to, player.offset(), player.length());
  }

  private static double[] times(double[][] matrix, double[] v) {
    double[] product = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      product[i] = dot(matrix[i], v);
    }
    return product;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
