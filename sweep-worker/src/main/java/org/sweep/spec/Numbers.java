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
    if (text.length() > LONGEST_NUMBER || !text.matches("[-+]?[0-9_]*\\.?[0-9_]*([eE][-+]?[0-9]+)?")) {
      throw new NumberFormatException(text);
    }
    double value = Double.parseDouble(text.replace("_", ""));
    if (!Double.isFinite(value)) {
      throw new NumberFormatException(text);
    }
    return value == 0 ? 0.0 : value;
  }

  /** The one text of a number: {@code 0.01} for 1e-2, {@code 64} for 64.0, {@code 1e-05} never. */
  public static String text(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    boolean plain = exact.scale() <= 6 && exact.precision() - exact.scale() <= 9;
    return plain ? exact.toPlainString() : exact.unscaledValue() + exponent(exact);
  }

  private static String exponent(BigDecimal exact) {
    return exact.scale() == 0 ? "" : "e" + -exact.scale();
  }
}
