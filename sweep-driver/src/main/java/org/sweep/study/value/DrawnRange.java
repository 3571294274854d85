package org.sweep.study.value;

import java.math.BigDecimal;
import org.sweep.study.value.NumberRange.Rounding;
import org.sweep.study.value.NumberRange.Scale;

/**
 * Numbers to draw from: all between two ends, or the whole ones, each of which is as likely as its
 * part of the scale, [w - 0.5, w + 0.5), is long.
 *
 * @param from the least number
 * @param to the greatest number
 * @param scale on which scale they are spread evenly
 * @param rounding what numbers are rounded to
 */
record DrawnRange(double from, double to, Scale scale, Rounding rounding) {
  /** Half of the part of the scale that belongs to a whole number. */
  private static final double HALF = 0.5;

  /** The number at {@code share} of the scale, which is in [0, 1). */
  double at(double share) {
    double margin = rounding == Rounding.WHOLE ? HALF : 0;
    double exact = between(from - margin, to + margin, share);
    double tidy = NumberRange.rounded(new BigDecimal(exact), rounding);
    return Math.min(to, Math.max(from, tidy));
  }

  private double between(double low, double high, double share) {
    if (scale == Scale.LINEAR) {
      return low + share * (high - low);
    }
    double first = StrictMath.log(low);
    return StrictMath.exp(first + share * (StrictMath.log(high) - first));
  }
}
