package org.sweep.notebooks.display;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as the notebooks' own code writes them, so that a table in place is what running its cell
 * gives: whole numbers below a million in full, others to some digits, with an exponent below 1e-4
 * and where the digits do not reach the ones.
 */
public final class NumberText {
  private static final int DIGITS = 4;
  private static final int DIGITS_OF_VALUES = 12;
  private static final double LARGEST_WHOLE = 1e6;
  private static final int SMALLEST_PLAIN = -4;

  private NumberText() {}

  /** A measured number, to four digits. */
  public static String rounded(double value) {
    return text(value, DIGITS);
  }

  /** A number that somebody chose, in full. */
  public static String exactly(double value) {
    return text(value, DIGITS_OF_VALUES);
  }

  private static String text(double value, int digits) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }
    if (value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE) {
      return Long.toString((long) value);
    }
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= SMALLEST_PLAIN && exponent < digits) {
      return rounded.stripTrailingZeros().toPlainString();
    }
    BigDecimal mantissa = rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros();
    return mantissa.toPlainString() + "e" + exponent;
  }
}
