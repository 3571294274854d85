package org.sweep.stability;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.optim.method.MethodState;

/**
 * One step of an optimizer as a map of its whole state: z = (w, memory) to z'. It is linearized at
 * the state of a fresh optimizer that sits on an equilibrium.
 */
final class UpdateMap {
  private static final double FIXED = 1e-9;
  private static final double STEP = 1e-3;
  private static final double SMOOTH = 1e-4;

  private final Supplier<MethodState> fresh;
  private final Backend backend;
  private final double[] fixedPoint;
  private final double[] losses;

  /**
   * The map of an optimizer.
   *
   * @param fresh makes the optimizer's state before its first step
   * @param backend where its numbers live, in double precision
   * @param equilibrium w*, where the field vanishes
   * @param players how many losses there are
   */
  UpdateMap(Supplier<MethodState> fresh, Backend backend, Vector equilibrium, int players) {
    this.fresh = fresh;
    this.backend = backend;
    this.losses = new double[players];
    this.fixedPoint = state(equilibrium, fresh.get().memory().vectors());
  }

  /** How many numbers a state has. */
  int dimension() {
    return fixedPoint.length;
  }

  /**
   * The Jacobian d z' / d z, by central differences of two steps, extrapolated.
   *
   * @return the matrix; empty if the state is no fixed point of the map, as where accumulators or
   *     step counts change, or if the map is not smooth there, as where gradients are divided by
   *     their own size
   */
  Optional<RealMatrix> jacobian() {
    int n = dimension();
    if (!isFixed()) {
      return Optional.empty();
    }
    double[][] jacobian = new double[n][n];
    for (int column = 0; column < n; column++) {
      double[] wide = difference(column, STEP);
      double[] narrow = difference(column, STEP / 2);
      for (int row = 0; row < n; row++) {
        double size = 1 + Math.abs(narrow[row]);
        if (!(Math.abs(wide[row] - narrow[row]) <= SMOOTH * size)) {
          return Optional.empty();
        }
        jacobian[row][column] = (4 * narrow[row] - wide[row]) / 3;
      }
    }
    return Optional.of(new Array2DRowRealMatrix(jacobian, false));
  }

  private boolean isFixed() {
    double[] next = next(fixedPoint);
    for (int i = 0; i < next.length; i++) {
      if (!(Math.abs(next[i] - fixedPoint[i]) <= FIXED * (1 + Math.abs(fixedPoint[i])))) {
        return false;
      }
    }
    return true;
  }

  private double[] difference(int coordinate, double step) {
    double[] above = fixedPoint.clone();
    double[] below = fixedPoint.clone();
    above[coordinate] += step;
    below[coordinate] -= step;
    double distance = above[coordinate] - below[coordinate];
    double[] up = next(above);
    double[] down = next(below);
    for (int i = 0; i < up.length; i++) {
      up[i] = (up[i] - down[i]) / distance;
    }
    return up;
  }

  private double[] next(double[] state) {
    MethodState method = fresh.get();
    List<Vector> memory = method.memory().vectors();
    int length = state.length - memory.stream().mapToInt(Vector::length).sum();
    Vector point = backend.of(Arrays.copyOf(state, length));
    int offset = length;
    for (Vector vector : memory) {
      backend.load(Arrays.copyOfRange(state, offset, offset + vector.length()), vector);
      offset += vector.length();
    }
    method.evaluate(point, losses);
    method.advance(point);
    return state(point, method.memory().vectors());
  }

  private static double[] state(Vector point, List<Vector> memory) {
    int length = point.length() + memory.stream().mapToInt(Vector::length).sum();
    double[] state = Arrays.copyOf(point.toArray(), length);
    int offset = point.length();
    for (Vector vector : memory) {
      System.arraycopy(vector.toArray(), 0, state, offset, vector.length());
      offset += vector.length();
    }
    return state;
  }
}
