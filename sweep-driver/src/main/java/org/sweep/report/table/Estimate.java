package org.sweep.report.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.sweep.analysis.Statistics;
import org.sweep.analysis.Statistics.Spread;

/**
 * A mean and its uncertainty as decimal texts: as many digits as the uncertainty leaves meaningful.
 *
 * @param mean the mean, divided by 10^{@code exponent}
 * @param halfWidth half the width of the 95 % t-interval, divided alike; empty when there is none
 * @param exponent power of ten that both are to be multiplied with, 0 for numbers of usual size
 */
public record Estimate(String mean, Optional<String> halfWidth, int exponent) {
  /** Digits of a number whose uncertainty is unknown or nothing. */
  private static final int DIGITS = 4;

  /** Digits of a half-width. */
  private static final int HALF_WIDTH_DIGITS = 2;

  /** Most digits of a mean, however small its half-width. */
  private static final int MOST_DIGITS = 6;

  /** Numbers from 10^-4 to 10^6 are written without an exponent. */
  private static final int SMALLEST_PLAIN = -4;

  private static final int LARGEST_PLAIN = 5;

  /** Below this share of the mean a half-width is rounding noise of equal values. */
  private static final double NOISE = 1e-12;

  /** The mean of {@code statistics} with its interval. */
  public static Estimate of(Statistics statistics) {
    double mean = statistics.mean();
    Optional<Double> halfWidth = statistics.spread().map(Spread::halfWidth);
    if (halfWidth.isEmpty() || !Double.isFinite(mean) || !Double.isFinite(halfWidth.get())) {
      return new Estimate(number(mean), Optional.empty(), 0);
    }
    return of(mean, halfWidth.get());
  }

  /** A number alone, to four digits: {@code 0.8534}, {@code 12} or {@code 1.5e-7}. */
  public static String number(double value) {
    return Double.isFinite(value)
        ? text(new BigDecimal(value).round(new MathContext(DIGITS)))
        : Double.toString(value);
  }

  /** A number with all its digits, such as {@code 0.01} or {@code 1e-5}. */
  static String exactly(double value) {
    return Double.isFinite(value)
        ? text(new BigDecimal(Double.toString(value)))
        : Double.toString(value);
  }

  private static String text(BigDecimal value) {
    int order = value.signum() == 0 ? 0 : order(value);
    boolean plain = order >= SMALLEST_PLAIN && order <= LARGEST_PLAIN;
    return plain ? strip(value) : strip(value.scaleByPowerOfTen(-order)) + "e" + order;
  }

  private static Estimate of(double mean, double halfWidth) {
    if (halfWidth <= NOISE * Math.abs(mean)) {
      return new Estimate(number(mean), Optional.of("0"), 0);
    }
    int order = order(Math.max(Math.abs(mean), halfWidth), MOST_DIGITS);
    boolean plain = order >= SMALLEST_PLAIN && order <= LARGEST_PLAIN;
    int exponent = plain ? 0 : order;
    int wanted = HALF_WIDTH_DIGITS - 1 - order(halfWidth, HALF_WIDTH_DIGITS);
    int most = MOST_DIGITS - 1 - order;
    int decimals = Math.max(0, Math.min(wanted, most) + exponent);
    return new Estimate(
        rounded(mean, exponent, decimals),
        Optional.of(rounded(halfWidth, exponent, decimals)),
        exponent);
  }

  private static String rounded(double value, int exponent, int decimals) {
    return new BigDecimal(value)
        .scaleByPowerOfTen(-exponent)
        .setScale(decimals, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  /** The power of ten of the leading digit, once {@code value} is rounded. */
  private static int order(double value, int digits) {
    return order(new BigDecimal(value).round(new MathContext(digits)));
  }

  private static int order(BigDecimal value) {
    return value.precision() - value.scale() - 1;
  }

  private static String strip(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
