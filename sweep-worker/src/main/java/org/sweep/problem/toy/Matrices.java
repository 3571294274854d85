package org.sweep.problem.toy;

import org.sweep.problem.InvalidProblem;
import org.sweep.random.RandomStream;
import org.sweep.random.Streams;

/** Matrices of toy games, given or drawn. */
final class Matrices {
  private static final int LARGEST = 4096;

  private Matrices() {}

  /** A size that fits in memory. */
  static int size(String key, long size) throws InvalidProblem {
    if (size > LARGEST) {
      throw new InvalidProblem(key, "must be at most " + LARGEST + ", but was " + size);
    }
    return (int) size;
  }

  static void requireRectangular(String key, double[][] matrix) throws InvalidProblem {
    int columns = matrix[0].length;
    for (int i = 0; i < matrix.length; i++) {
      if (matrix[i].length != columns || columns == 0) {
        throw new InvalidProblem(
            key,
            "must have rows of one length >= 1, but row 1 has %d numbers and row %d has %d"
                .formatted(columns, i + 1, matrix[i].length));
      }
    }
  }

  static void requireSquare(String key, double[][] matrix, int size) throws InvalidProblem {
    requireRectangular(key, matrix);
    if (matrix.length != size || matrix[0].length != size) {
      throw new InvalidProblem(
          key,
          "must be square, [%d, %d] for the variables of all players, but is [%d, %d]"
              .formatted(size, size, matrix.length, matrix[0].length));
    }
  }

  /** {@code given}, or zeros where it is absent. */
  static double[] vector(String key, double[] given, int length) throws InvalidProblem {
    if (given.length != 0 && given.length != length) {
      throw new InvalidProblem(
          key, "must have %d numbers, but has %d".formatted(length, given.length));
    }
    return given.length == 0 ? new double[length] : given;
  }

  /** Independent normal entries of mean zero and this standard deviation. */
  static double[][] normal(Streams streams, int rows, int columns, double deviation) {
    RandomStream stream = streams.stream("matrix", 0);
    double[][] matrix = new double[rows][columns];
    for (double[] row : matrix) {
      for (int k = 0; k < columns; k++) {
        row[k] = deviation * stream.nextNormal();
      }
    }
    return matrix;
  }
}
