package org.sweep.game;

import java.util.List;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Backends;
import org.sweep.linalg.Vector;

/**
 * The zero-sum games of golden/toy_games.json with derivatives by hand: player x minimizes f(x, y)
 * and player y maximizes it, so that xi = (f_x, -f_y).
 */
public final class PlaneGame implements DifferentiableGame {
  /** f(x, y). */
  public enum Formula {
    /** f = x y. */
    XY {
      @Override
      Jet jet(double x, double y) {
        return new Jet(x * y, y, x, 0, 1, 0);
      }
    },
    /** f = 3 x^2 + y^2 + 4 x y. */
    QUAD {
      @Override
      Jet jet(double x, double y) {
        return new Jet(3 * x * x + y * y + 4 * x * y, 6 * x + 4 * y, 2 * y + 4 * x, 6, 4, 2);
      }
    },
    /** f = ln(1 + e^x) + 3 x y - ln(1 + e^y). */
    SOFTPLUS {
      @Override
      Jet jet(double x, double y) {
        double sx = 1 / (1 + Math.exp(-x));
        double sy = 1 / (1 + Math.exp(-y));
        double f = softplus(x) + 3 * x * y - softplus(y);
        return new Jet(f, sx + 3 * y, 3 * x - sy, sx * (1 - sx), 3, -sy * (1 - sy));
      }
    },
    /** f = e^(-0.01 (x^2 + y^2)) (4 x^2 - (y - 3 x + 0.05 x^3)^2 - 0.1 y^4). */
    EXP {
      @Override
      Jet jet(double x, double y) {
        double e = Math.exp(-0.01 * (x * x + y * y));
        double r = y - 3 * x + 0.05 * x * x * x;
        double rx = -3 + 0.15 * x * x;
        double p = 4 * x * x - r * r - 0.1 * Math.pow(y, 4);
        double px = 8 * x - 2 * r * rx;
        double py = -2 * r - 0.4 * y * y * y;
        double pxx = 8 - 2 * rx * rx - 2 * r * 0.3 * x;
        double pyy = -2 - 1.2 * y * y;
        double ex = -0.02 * x;
        double ey = -0.02 * y;
        return new Jet(
            e * p,
            e * (px + ex * p),
            e * (py + ey * p),
            e * (pxx + 2 * ex * px + (ex * ex - 0.02) * p),
            e * (-2 * rx + ex * py + ey * px + ex * ey * p),
            e * (pyy + 2 * ey * py + (ey * ey - 0.02) * p));
      }
    };

    abstract Jet jet(double x, double y);

    private static double softplus(double x) {
      return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
  }

  private static final List<Player> PLAYERS = List.of(new Player("x", 0, 1), new Player("y", 1, 1));
  private static final Backend BACKEND = Backends.doubles();

  /** The point of the last field. */
  private final double[] at = new double[2];

  private final Formula formula;

  /** A game with state of its own. */
  public PlaneGame(Formula formula) {
    this.formula = formula;
  }

  private Jet jet(double x, double y) {
    return formula.jet(x, y);
  }

  @Override
  public List<Player> players() {
    return PLAYERS;
  }

  @Override
  public void field(Vector point, Vector field, double[] losses) {
    BACKEND.read(point, at);
    Jet jet = jet(at[0], at[1]);
    BACKEND.load(new double[] {jet.fx, -jet.fy}, field);
    losses[0] = jet.f;
    losses[1] = -jet.f;
  }

  @Override
  public void lossGradient(int player, Vector point, Vector gradient) {
    double[] w = point.toArray();
    Jet jet = jet(w[0], w[1]);
    double sign = sign(player);
    BACKEND.load(new double[] {sign * jet.fx, sign * jet.fy}, gradient);
  }

  @Override
  public void hessianProduct(int player, Vector v, Vector product) {
    Jet jet = jet(at[0], at[1]);
    double[] u = v.toArray();
    double sign = sign(player);
    BACKEND.load(
        new double[] {
          sign * (jet.fxx * u[0] + jet.fxy * u[1]), sign * (jet.fxy * u[0] + jet.fyy * u[1])
        },
        product);
  }

  @Override
  public void jacobianProduct(Vector v, Vector product) {
    Jet jet = jet(at[0], at[1]);
    double[] u = v.toArray();
    BACKEND.load(
        new double[] {jet.fxx * u[0] + jet.fxy * u[1], -jet.fxy * u[0] - jet.fyy * u[1]}, product);
  }

  @Override
  public void transposedJacobianProduct(Vector v, Vector product) {
    Jet jet = jet(at[0], at[1]);
    double[] u = v.toArray();
    BACKEND.load(
        new double[] {jet.fxx * u[0] - jet.fxy * u[1], jet.fxy * u[0] - jet.fyy * u[1]}, product);
  }

  @Override
  public void antisymmetricProduct(Vector v, Vector product) {
    Jet jet = jet(at[0], at[1]);
    double[] u = v.toArray();
    BACKEND.load(new double[] {-jet.fxy * u[1], jet.fxy * u[0]}, product);
  }

  private static double sign(int player) {
    return player == 0 ? 1 : -1;
  }

  /** f and its derivatives at a point. */
  record Jet(double f, double fx, double fy, double fxx, double fxy, double fyy) {}
}
