package org.sweep.spec;

import java.math.BigDecimal;

/** Numbers as study files spell them: one value, one text, whatever the spelling. */
public final class Numbers {
  /** Longest text that is read as a number: a guard against huge exponents and digit strings. */
  private static final int LONGEST_NUMBER = 64;

  private Numbers() {}

  /**
   * Reads a decimal number such as {@code 0.01}, {@code 1e-2}, {@code 1_000} or {@code -5}.
   *
   * @throws NumberFormatException if {@code text} is no finite decimal number of double range
   */
  public static double parse(String text) {
    if (text.length() > LONGEST_NUMBER
        || !text.matches("[-+]?[0-9_]*\\.?[0-9_]*([eE][-+]?[0-9]+)?")) {
      throw new NumberFormatException(text);
    }
    double value = Double.parseDouble(text.replace("_", ""));
    if (!Double.isFinite(value)) {
      throw new NumberFormatException(text);
    }
    return value == 0 ? 0.0 : value;
  }

  /**
   * The one text of a number: {@code 0.01} for 1e-2, {@code 64} for 64.0, {@code 1e-5} for 0.00001.
   */
  public static String text(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int exponent = exact.precision() - exact.scale() - 1;
    boolean isPlain = exponent >= -4 && exponent < 9;
    return value == 0 || isPlain ? exact.toPlainString() : scientific(exact, exponent);
  }

  private static String scientific(BigDecimal exact, int exponent) {
    return exact.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
  }
}
