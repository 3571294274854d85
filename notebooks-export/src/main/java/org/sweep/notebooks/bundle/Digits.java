package org.sweep.notebooks.bundle;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as sentences have them. */
final class Digits {
  private static final MathContext FOUR = new MathContext(4);
  private static final double SMALLEST_PLAIN = 1e-4;
  private static final double LARGEST_PLAIN = 1e6;

  private Digits() {}

  /** Four significant digits, with an exponent where the number is very small or very large. */
  static String of(double number) {
    if (!Double.isFinite(number) || number == 0) {
      return number == 0 ? "0" : Double.toString(number);
    }
    BigDecimal rounded = new BigDecimal(number).round(FOUR).stripTrailingZeros();
    double size = Math.abs(number);
    if (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
      return rounded.toPlainString();
    }
    String digits = rounded.unscaledValue().abs().toString();
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    int exponent = rounded.precision() - rounded.scale() - 1;
    return (number < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + exponent;
  }

  /** A value of any type as a text, numbers as above. */
  static String ofValue(Object value) {
    return value instanceof Double real ? of(real) : value.toString();
  }

  /** {@code 1 trial}, {@code 2 trials}. */
  static String count(long count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }
}
