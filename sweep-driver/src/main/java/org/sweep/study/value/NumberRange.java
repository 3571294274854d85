package org.sweep.study.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Evenly spaced numbers. The ends are exact; what lies between is rounded, so that labels and ids
 * are tidy and do not hang on the last bits of a logarithm.
 *
 * @param from the first number
 * @param to the last number, above or below the first
 * @param count how many numbers there are, at least 2
 * @param scale on which scale they are evenly spaced
 */
record NumberRange(double from, double to, int count, Scale scale) {
  /** Significant digits that a number keeps. */
  static final int DIGITS = 6;

  private static final MathContext TIDY = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

  /** A scale on which numbers are evenly spaced. */
  enum Scale {
    /** x_i = from (to / from)^(i / (count - 1)); both ends are > 0. */
    LOG,
    /** x_i = from + (to - from) i / (count - 1). */
    LINEAR
  }

  /** What numbers between the ends are rounded to. */
  enum Rounding {
    /** To {@link #DIGITS} significant digits. */
    DIGITS,
    /** To whole numbers, and these to {@link #DIGITS} significant digits. */
    WHOLE
  }

  /** The numbers in order; rounding may have made neighbours equal. */
  List<Double> values(Rounding rounding) {
    List<Double> values = new ArrayList<>();
    values.add(from);
    for (int i = 1; i < count - 1; i++) {
      values.add(rounded(exact(i), rounding));
    }
    values.add(to);
    return values;
  }

  /** Whether {@code values} go strictly from the first to the last. */
  boolean isMonotone(List<Double> values) {
    double direction = Math.signum(to - from);
    for (int i = 1; i < values.size(); i++) {
      if (!((values.get(i) - values.get(i - 1)) * direction > 0)) {
        return false;
      }
    }
    return true;
  }

  private BigDecimal exact(int i) {
    if (scale == Scale.LOG) {
      double share = (double) i / (count - 1);
      double first = StrictMath.log(from);
      return new BigDecimal(StrictMath.exp(first + share * (StrictMath.log(to) - first)));
    }
    BigDecimal first = BigDecimal.valueOf(from);
    return BigDecimal.valueOf(to)
        .subtract(first)
        .multiply(BigDecimal.valueOf(i))
        .divide(BigDecimal.valueOf(count - 1), MathContext.DECIMAL128)
        .add(first);
  }

  /** {@code exact} on a grid that is tidy. */
  static double rounded(BigDecimal exact, Rounding rounding) {
    BigDecimal tidy = exact.round(TIDY);
    boolean toInteger = rounding == Rounding.WHOLE && tidy.scale() > 0;
    return (toInteger ? exact.setScale(0, RoundingMode.HALF_EVEN) : tidy).doubleValue();
  }
}
