package org.sweep.problem.gan.spectrum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.complex.Complex;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionNonSymmetric;
import org.hipparchus.linear.FieldVector;

/** Eigenpairs of a matrix that fits into memory. */
final class SmallMatrix {
  private SmallMatrix() {}

  /**
   * The eigenpairs, largest modulus first and of a conjugate pair the one with positive imaginary
   * part first; none if the iteration for them does not converge, or the matrix is zero or not
   * finite.
   */
  static List<Eigenpair> eigenpairs(double[][] matrix) {
    Array2DRowRealMatrix rows = new Array2DRowRealMatrix(matrix, false);
    if (!(rows.getNorm1() > 0 && Double.isFinite(rows.getNorm1()))) {
      return List.of();
    }
    try {
      EigenDecompositionNonSymmetric decomposition = new EigenDecompositionNonSymmetric(rows);
      Complex[] values = decomposition.getEigenvalues();
      List<Integer> order = new ArrayList<>(IntStream.range(0, values.length).boxed().toList());
      order.sort(
          Comparator.comparingDouble((Integer i) -> -values[i].norm())
              .thenComparingDouble(i -> -values[i].getRealPart())
              .thenComparingDouble(i -> -values[i].getImaginaryPart()));
      return order.stream().map(i -> pair(values[i], decomposition.getEigenvector(i))).toList();
    } catch (MathRuntimeException e) {
      return List.of(); // Says that it did not converge.
    }
  }

  /** The first {@code count}, and one more where a conjugate pair would be cut. */
  static List<Eigenpair> leading(List<Eigenpair> pairs, int count) {
    boolean cutsAPair =
        count > 0
            && count < pairs.size()
            && pairs.get(count - 1).value().getImaginaryPart() > 0
            && pairs.get(count).value().equals(pairs.get(count - 1).value().conjugate());
    return pairs.subList(0, Math.min(pairs.size(), cutsAPair ? count + 1 : count));
  }

  private static Eigenpair pair(Complex value, FieldVector<Complex> vector) {
    int n = vector.getDimension();
    double[] real = new double[n];
    double[] imaginary = new double[n];
    double norm = 0;
    for (int i = 0; i < n; i++) {
      norm = Math.hypot(norm, vector.getEntry(i).norm());
    }
    for (int i = 0; i < n; i++) {
      real[i] = vector.getEntry(i).getRealPart() / norm;
      imaginary[i] = vector.getEntry(i).getImaginaryPart() / norm;
    }
    return new Eigenpair(value, real, imaginary, 0);
  }
}
