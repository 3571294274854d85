package org.sweep.problem.toy;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.sweep.linalg.Vector;

/** Points where the field of a toy game vanishes. */
final class Equilibrium {
  private static final int NEWTON_STEPS = 30;
  private static final double VANISHING = 1e-10;
  private static final double NEAR = 0.5;

  private final ToyGame game;
  private final int length;

  private Equilibrium(ToyGame game, int length) {
    this.game = game;
    this.length = length;
  }

  /**
   * The equilibrium next to a guess of a few digits, by Newton's method on the field.
   *
   * @param game the game
   * @param guess where to begin
   * @return the equilibrium; empty if there is none within {@value #NEAR} (1 + |guess|)
   */
  static Optional<double[]> near(ToyGame game, double[] guess) {
    return new Equilibrium(game, guess.length).refine(guess);
  }

  /**
   * The one w with H w + b = 0.
   *
   * @return the point; empty if H is singular to working precision
   */
  static Optional<double[]> ofLinearField(double[][] jacobian, double[] offset) {
    return solve(new Array2DRowRealMatrix(jacobian, false), offset)
        .map(w -> Arrays.stream(w).map(x -> 0.0 - x).toArray());
  }

  private Optional<double[]> refine(double[] guess) {
    double[] w = guess.clone();
    for (int step = 0; step < NEWTON_STEPS; step++) {
      double[] field = field(w);
      Optional<double[]> newton = solve(jacobian(), field);
      if (newton.isEmpty()) {
        break;
      }
      double moved = subtract(newton.get(), w);
      if (moved <= Math.ulp(1.0) * (1 + norm(w))) {
        break;
      }
    }
    boolean vanishes = norm(field(w)) <= VANISHING * (1 + norm(guess));
    double distance = new ArrayRealVector(guess).getDistance(new ArrayRealVector(w));
    boolean isNear = distance <= NEAR * (1 + norm(guess));
    return vanishes && isNear ? Optional.of(w) : Optional.empty();
  }

  private double[] field(double[] w) {
    Vector field = ToyGame.BACKEND.zeros(length);
    game.field(ToyGame.BACKEND.of(w), field, new double[game.players().size()]);
    return field.toArray();
  }

  private RealMatrix jacobian() {
    RealMatrix jacobian = new Array2DRowRealMatrix(length, length);
    Vector product = ToyGame.BACKEND.zeros(length);
    for (int column = 0; column < length; column++) {
      double[] unit = new double[length];
      unit[column] = 1;
      game.jacobianProduct(ToyGame.BACKEND.of(unit), product);
      jacobian.setColumn(column, product.toArray());
    }
    return jacobian;
  }

  private static Optional<double[]> solve(RealMatrix matrix, double[] right) {
    try {
      return Optional.of(
          new LUDecomposition(matrix).getSolver().solve(new ArrayRealVector(right)).toArray());
    } catch (MathIllegalArgumentException e) {
      return Optional.empty(); // Hipparchus says so of a singular matrix.
    }
  }

  /** w &lt;- w - x; returns |x|. */
  private static double subtract(double[] x, double[] w) {
    for (int i = 0; i < w.length; i++) {
      w[i] -= x[i];
    }
    return norm(x);
  }

  private static double norm(double[] x) {
    return new ArrayRealVector(x, false).getNorm();
  }
}
