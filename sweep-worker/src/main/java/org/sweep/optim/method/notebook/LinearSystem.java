package org.sweep.optim.method.notebook;

import java.util.function.BiConsumer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.sweep.linalg.Vector;
import org.sweep.optim.method.Setup;

/** Dense linear systems M z = b, of a size that toy games have. */
final class LinearSystem {
  /** Beyond these, n products and n^3 operations at every turn are no toy any more. */
  static final int MOST_UNKNOWNS = 256;

  /** No pivot counts as zero: the notebook divides by what it gets. */
  private static final double SMALLEST_PIVOT = 0;

  private LinearSystem() {}

  /**
   * The diagonal block of a linear map of w, by products with unit vectors.
   *
   * @param offset first parameter of the block
   * @param length n, parameters in the block; the block takes n products
   * @param product writes the map's product with the first vector into the second
   * @return the block, [n, n]
   */
  static double[][] diagonalBlock(
      Setup setup, int offset, int length, BiConsumer<Vector, Vector> product) {
    double[][] block = new double[length][length];
    Vector unit = setup.zeros();
    Vector image = setup.zeros();
    for (int column = 0; column < length; column++) {
      setup.backend().fill(0, unit);
      setup.backend().fill(1, unit.slice(offset + column, 1));
      product.accept(unit, image);
      double[] rows = image.slice(offset, length).toArray();
      for (int row = 0; row < length; row++) {
        block[row][column] = rows[row];
      }
    }
    return block;
  }

  /**
   * The solution z by LU decomposition with partial pivoting. A pivot of zero is no exception: z is
   * not finite then, and the trial diverges.
   *
   * @param matrix M, [n, n]
   * @param right b, [n]
   * @return z, [n]
   */
  static double[] solution(double[][] matrix, double[] right) {
    RealMatrix shared = new Array2DRowRealMatrix(matrix, false);
    return new LUDecomposition(shared, SMALLEST_PIVOT)
        .getSolver()
        .solve(new ArrayRealVector(right, false))
        .toArray();
  }
}
