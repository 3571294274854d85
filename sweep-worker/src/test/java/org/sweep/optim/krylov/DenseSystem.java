package org.sweep.optim.krylov;

import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;

/**
 * A x = b with a matrix in full, solved by Gaussian elimination: what Krylov solvers must reach.
 */
public final class DenseSystem {
  private DenseSystem() {}

  /** The solution, with partial pivoting. */
  public static double[] solve(double[][] matrix, double[] b) {
    int n = b.length;
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = java.util.Arrays.copyOf(matrix[i], n + 1);
      rows[i][n] = b[i];
    }
    for (int column = 0; column < n; column++) {
      pivot(rows, column);
      for (int i = column + 1; i < n; i++) {
        subtract(rows, column, i, rows[i][column] / rows[column][column]);
      }
    }
    return substituteBack(rows);
  }

  private static void pivot(double[][] rows, int column) {
    int largest = column;
    for (int i = column + 1; i < rows.length; i++) {
      if (Math.abs(rows[i][column]) > Math.abs(rows[largest][column])) {
        largest = i;
      }
    }
    double[] swap = rows[column];
    rows[column] = rows[largest];
    rows[largest] = swap;
  }

  private static void subtract(double[][] rows, int from, int to, double factor) {
    for (int j = 0; j < rows[to].length; j++) {
      rows[to][j] -= factor * rows[from][j];
    }
  }

  private static double[] substituteBack(double[][] rows) {
    int n = rows.length;
    double[] x = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      double sum = rows[i][n];
      for (int j = i + 1; j < n; j++) {
        sum -= rows[i][j] * x[j];
      }
      x[i] = sum / rows[i][i];
    }
    return x;
  }

  /** A x. */
  public static double[] times(double[][] matrix, double... x) {
    double[] product = new double[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < x.length; j++) {
        product[i] += matrix[i][j] * x[j];
      }
    }
    return product;
  }

  /** |b - A x| / |b|. */
  public static double relativeResidual(double[][] matrix, double[] b, double[] x) {
    double[] ax = times(matrix, x);
    double difference = 0;
    double size = 0;
    for (int i = 0; i < b.length; i++) {
      difference += (b[i] - ax[i]) * (b[i] - ax[i]);
      size += b[i] * b[i];
    }
    return Math.sqrt(difference / size);
  }

  /** The matrix as an operator on vectors of {@code backend}. */
  static LinearOperator operator(Backend backend, double[][] matrix) {
    return (Vector x, Vector product) -> backend.load(times(matrix, x.toArray()), product);
  }
}
