package org.sweep.report.figure;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers for a page: with the digits that a screen can show. */
public final class Rounded {
  private static final MathContext DIGITS = new MathContext(5);

  private Rounded() {}

  /** A finite {@code value} to five digits. */
  public static BigDecimal of(double value) {
    return new BigDecimal(value).round(DIGITS).stripTrailingZeros();
  }
}
