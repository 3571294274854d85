package org.sweep.game;

import java.util.List;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Backends;
import org.sweep.linalg.Vector;

/**
 * Two plane games at once, f(x, y) = f_1(u_1, v_1) + f_2(u_2, v_2), where x and y are u and v in
 * rotated coordinates. So both players have blocks of two numbers and full second derivatives, and
 * a method that treats blocks as vectors plays either game as if alone.
 */
public final class RotatedPair implements DifferentiableGame {
  private static final List<Player> PLAYERS = List.of(new Player("x", 0, 2), new Player("y", 2, 2));
  private static final double ANGLE_OF_X = 0.7;
  private static final double ANGLE_OF_Y = -1.1;
  private static final Backend BACKEND = Backends.doubles();

  private final List<PlaneGame> games;

  /** A game with state of its own. */
  public RotatedPair(PlaneGame.Formula first, PlaneGame.Formula second) {
    this.games = List.of(new PlaneGame(first), new PlaneGame(second));
  }

  /** (x, y) of (u_1, u_2, v_1, v_2). */
  public static double[] rotated(double... uv) {
    return turned(uv, 1);
  }

  /** (u_1, u_2, v_1, v_2) of (x, y). */
  public static double[] unrotated(double... xy) {
    return turned(xy, -1);
  }

  private static double[] turned(double[] w, double sense) {
    double[] turned = new double[4];
    turn(w, 0, sense * ANGLE_OF_X, turned);
    turn(w, 2, sense * ANGLE_OF_Y, turned);
    return turned;
  }

  private static void turn(double[] w, int offset, double angle, double[] turned) {
    double cosine = Math.cos(angle);
    double sine = Math.sin(angle);
    turned[offset] = cosine * w[offset] - sine * w[offset + 1];
    turned[offset + 1] = sine * w[offset] + cosine * w[offset + 1];
  }

  @Override
  public List<Player> players() {
    return PLAYERS;
  }

  @Override
  public void field(Vector point, Vector field, double[] losses) {
    losses[0] = 0;
    losses[1] = 0;
    double[] own = new double[2];
    apply(
        (game, at, result) -> {
          game.field(at, result, own);
          losses[0] += own[0];
          losses[1] += own[1];
        },
        point,
        field);
  }

  @Override
  public void lossGradient(int player, Vector point, Vector gradient) {
    apply((game, at, result) -> game.lossGradient(player, at, result), point, gradient);
  }

  @Override
  public void hessianProduct(int player, Vector v, Vector product) {
    apply((game, at, result) -> game.hessianProduct(player, at, result), v, product);
  }

  @Override
  public void jacobianProduct(Vector v, Vector product) {
    apply(PlaneGame::jacobianProduct, v, product);
  }

  @Override
  public void transposedJacobianProduct(Vector v, Vector product) {
    apply(PlaneGame::transposedJacobianProduct, v, product);
  }

  @Override
  public void antisymmetricProduct(Vector v, Vector product) {
    apply(PlaneGame::antisymmetricProduct, v, product);
  }

  /** Rotations are orthogonal: gradients and products turn as points do. */
  private void apply(Plane plane, Vector input, Vector output) {
    double[] uv = unrotated(input.toArray());
    double[] results = new double[4];
    for (int i = 0; i < games.size(); i++) {
      Vector result = BACKEND.zeros(2);
      plane.apply(games.get(i), BACKEND.of(new double[] {uv[i], uv[2 + i]}), result);
      results[i] = result.toArray()[0];
      results[2 + i] = result.toArray()[1];
    }
    BACKEND.load(rotated(results), output);
  }

  /** A map of one plane. */
  @FunctionalInterface
  private interface Plane {
    void apply(PlaneGame game, Vector at, Vector result);
  }
}
