package org.sweep.problem.gan.spectrum;

import org.hipparchus.complex.Complex;

/**
 * An eigenvalue with its eigenvector, a + i b.
 *
 * @param value the eigenvalue
 * @param real a
 * @param imaginary b, zero for a real eigenvalue
 * @param residual |H x - value x| / |x| as far as it is known; 0 where it is of the size of
 *     rounding
 */
@SuppressWarnings("ArrayRecordComponent") // Eigenpairs are never compared or printed.
public record Eigenpair(Complex value, double[] real, double[] imaginary, double residual) {
  /** |x_j|^2 / |x|^2, the share of the block from {@code offset} of {@code length} numbers. */
  public double share(int offset, int length) {
    double block = 0;
    double whole = 0;
    for (int i = 0; i < real.length; i++) {
      double square = real[i] * real[i] + imaginary[i] * imaginary[i];
      whole += square;
      block += i >= offset && i < offset + length ? square : 0;
    }
    return block / whole;
  }

  /**
   * |P y|^2 / |y|^2 with the orthogonal projection P on the real space that a and b span: how much
   * of {@code y} lies in this eigenspace. Of eigenspaces that are not orthogonal to each other the
   * shares do not sum to one.
   */
  public double shareOf(double[] y) {
    double[] second = imaginary.clone();
    double normal = dot(real, real);
    double along = normal > 0 ? dot(second, real) / normal : 0;
    for (int i = 0; i < second.length; i++) {
      second[i] -= along * real[i];
    }
    return (squaredPart(y, real) + squaredPart(y, second)) / dot(y, y);
  }

  /** The squared length of the part of y along a direction; 0 if there is no direction. */
  private static double squaredPart(double[] y, double[] direction) {
    double square = dot(direction, direction);
    return square > 0 ? Math.pow(dot(y, direction), 2) / square : 0;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
