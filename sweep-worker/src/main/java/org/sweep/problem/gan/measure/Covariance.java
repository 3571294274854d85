package org.sweep.problem.gan.measure;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;

/**
 * The covariance of points, with n - 1. Products of a chunk are float32, everything else is in
 * double precision.
 */
public final class Covariance {
  private final int dimensions;
  private final DenseBackend backend;
  private final Vector product;
  private final Vector sum;
  private final double[] chunkProducts;
  private final double[] chunkSums;
  private final double[] products;
  private final double[] sums;
  private long count;

  /** The covariance of no points yet. */
  public Covariance(int dimensions, DenseBackend backend) {
    this.dimensions = dimensions;
    this.backend = backend;
    int size = Math.multiplyExact(dimensions, dimensions);
    product = backend.zeros(size);
    sum = backend.zeros(dimensions);
    chunkProducts = new double[size];
    chunkSums = new double[dimensions];
    products = new double[size];
    sums = new double[dimensions];
  }

  /** Adds points, [dimensions, samples]. */
  public void add(Matrix points) {
    backend.dense().gemm(points, points.transposed(), 0, product.asMatrix(dimensions));
    backend.dense().rowSums(points, 0, sum);
    addTo(products, product, chunkProducts);
    addTo(sums, sum, chunkSums);
    count += points.columns();
  }

  private void addTo(double[] totals, Vector chunk, double[] numbers) {
    backend.read(chunk, numbers);
    for (int i = 0; i < totals.length; i++) {
      totals[i] += numbers[i];
    }
  }

  /** Whether every number of it is finite. */
  public boolean isFinite() {
    return Double.isFinite(Arrays.stream(products).sum());
  }

  /** Its singular values, the largest first; NaN if it is not finite. */
  public double[] singularValues() {
    double[] values = new double[dimensions];
    if (!isFinite()) {
      Arrays.fill(values, Double.NaN);
      return values;
    }
    double[] eigenvalues = new EigenDecompositionSymmetric(matrix()).getEigenvalues();
    for (int i = 0; i < dimensions; i++) {
      values[i] = -Math.abs(eigenvalues[i]);
    }
    Arrays.sort(values);
    Arrays.setAll(values, i -> Math.abs(values[i]));
    return values;
  }

  /** The Frobenius norm of its difference to the identity. */
  public double distanceToIdentity() {
    double distance = 0;
    for (int row = 0; row < dimensions; row++) {
      for (int column = 0; column < dimensions; column++) {
        distance = Math.hypot(distance, at(row, column) - (row == column ? 1 : 0));
      }
    }
    return distance;
  }

  /** The mean of the points. */
  double[] mean() {
    double[] mean = new double[dimensions];
    Arrays.setAll(mean, i -> sums[i] / count);
    return mean;
  }

  /** The covariance. */
  RealMatrix matrix() {
    RealMatrix matrix = new Array2DRowRealMatrix(dimensions, dimensions);
    for (int row = 0; row < dimensions; row++) {
      for (int column = 0; column < dimensions; column++) {
        matrix.setEntry(row, column, at(row, column));
      }
    }
    return matrix;
  }

  private double at(int row, int column) {
    // The lower triangle stands for both, since a product may round its halves differently.
    int entry = Math.max(row, column) * dimensions + Math.min(row, column);
    return (products[entry] - sums[row] * sums[column] / count) / (count - 1);
  }
}
