package org.sweep.stability;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.complex.Complex;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.EigenDecompositionNonSymmetric;
import org.hipparchus.linear.RealMatrix;
import org.sweep.spec.Numbers;

/**
 * The eigenvalues of a real matrix, largest modulus first.
 *
 * @param values the eigenvalues, each as often as its multiplicity
 */
record Eigenvalues(List<Complex> values) {
  private static final int MOST_SHOWN = 16;
  private static final int SIGNIFICANT_DIGITS = 12;

  Eigenvalues {
    values = List.copyOf(values);
  }

  /** The eigenvalues of a square matrix; empty if the iteration for them does not converge. */
  static Optional<Eigenvalues> of(RealMatrix matrix) {
    List<Complex> values = new ArrayList<>();
    if (matrix.getNorm1() == 0) {
      for (int i = 0; i < matrix.getRowDimension(); i++) {
        values.add(Complex.ZERO);
      }
      return Optional.of(new Eigenvalues(values));
    }
    try {
      values.addAll(List.of(new EigenDecompositionNonSymmetric(matrix).getEigenvalues()));
    } catch (MathRuntimeException e) {
      return Optional.empty(); // Says that it did not converge, or met a number that is not finite.
    }
    values.sort(
        Comparator.comparingDouble((Complex value) -> -value.norm())
            .thenComparingDouble(value -> -value.getRealPart())
            .thenComparingDouble(value -> -value.getImaginaryPart()));
    return Optional.of(new Eigenvalues(values));
  }

  /** The largest modulus. */
  double spectralRadius() {
    return values.get(0).norm();
  }

  /**
   * The bound below which w &lt;- w - eta H w converges: the smallest over eigenvalues a + b i of
   * (1 / a) 2 / (1 + (b / a)^2), and 0 if any a is not positive.
   */
  double stepSizeBound() {
    double bound = Double.POSITIVE_INFINITY;
    for (Complex value : values) {
      double real = value.getRealPart();
      double ratio = value.getImaginaryPart() / real;
      bound = real > 0 ? Math.min(bound, 2 / (real * (1 + ratio * ratio))) : 0;
      if (bound == 0) {
        break;
      }
    }
    return bound;
  }

  /** {@code 1 + 20i, 1 - 20i}; of more than sixteen the largest, then an ellipsis. */
  String text() {
    List<String> shown = values.stream().limit(MOST_SHOWN).map(Eigenvalues::text).toList();
    return String.join(", ", shown) + (values.size() > MOST_SHOWN ? ", ..." : "");
  }

  private static String text(Complex value) {
    String real = number(value.getRealPart());
    String imaginary = number(Math.abs(value.getImaginaryPart()));
    if (imaginary.equals("0")) {
      return real;
    }
    return real + (value.getImaginaryPart() < 0 ? " - " : " + ") + imaginary + "i";
  }

  private static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    MathContext rounded = new MathContext(SIGNIFICANT_DIGITS);
    return Numbers.text(new BigDecimal(value).round(rounded).doubleValue());
  }
}
