package org.sweep.problem.gan.measure;

import java.util.Arrays;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * The Frechet distance of two normal distributions, |m_1 - m_2|^2 + trace(C_1 + C_2 - 2 (C_1
 * C_2)^(1/2)) (Dowson and Landau, 1982), by which Heusel et al. (NeurIPS 2017) compare features of
 * images.
 */
final class FrechetDistance {
  private final Covariance target;
  private final RealMatrix root;

  /** The distance to {@code target}. */
  FrechetDistance(Covariance target) {
    this.target = target;
    root = squareRoot(target.matrix());
  }

  /** The distance of {@code other}; NaN if that is not finite. */
  double to(Covariance other) {
    if (!other.isFinite()) {
      return Double.NaN;
    }
    double[] here = target.mean();
    double[] there = other.mean();
    double distance = target.matrix().getTrace() + other.matrix().getTrace();
    for (int i = 0; i < here.length; i++) {
      distance += (here[i] - there[i]) * (here[i] - there[i]);
    }
    // (C_1 C_2)^(1/2) has the trace of (R C_2 R)^(1/2) with R = C_1^(1/2), which is symmetric.
    RealMatrix product = symmetric(root.multiply(other.matrix()).multiply(root));
    double[] squares = new EigenDecompositionSymmetric(product).getEigenvalues();
    return distance - 2 * Arrays.stream(squares).map(FrechetDistance::root).sum();
  }

  private static RealMatrix squareRoot(RealMatrix matrix) {
    EigenDecompositionSymmetric decomposition = new EigenDecompositionSymmetric(matrix);
    double[] roots =
        Arrays.stream(decomposition.getEigenvalues()).map(FrechetDistance::root).toArray();
    RealMatrix vectors = decomposition.getV();
    RealMatrix scaled = vectors.multiply(MatrixUtils.createRealDiagonalMatrix(roots));
    return scaled.multiply(vectors.transpose());
  }

  /** Rounding may leave a zero a little below zero. */
  private static double root(double eigenvalue) {
    return Math.sqrt(Math.max(0, eigenvalue));
  }

  private static RealMatrix symmetric(RealMatrix matrix) {
    return matrix.add(matrix.transpose()).scalarMultiply(0.5);
  }
}
