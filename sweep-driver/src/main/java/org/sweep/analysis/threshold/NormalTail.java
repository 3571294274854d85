package org.sweep.analysis.threshold;

/**
 * Logarithms of small probabilities of the standard normal distribution.
 *
 * <p>The scaled complementary error function exp(x^2) erfc(x) is computed with the rational
 * approximations of W. J. Cody, "Rational Chebyshev approximations for the error function",
 * Mathematics of Computation 23 (1969), with a relative error of about 1e-16. It does not underflow
 * where probabilities do, 38 standard deviations away.
 */
final class NormalTail {
  private static final double[] ERF_ABOVE = {
    0.18577770618460315,
    3.1611237438705655,
    113.86415415105016,
    377.485237685302,
    3209.3775891384694
  };
  private static final double[] ERF_BELOW = {
    1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171
  };
  private static final double[] MIDDLE_ABOVE = {
    2.1531153547440383E-08,
    0.5641884969886701,
    8.883149794388377,
    66.11919063714163,
    298.6351381974001,
    881.952221241769,
    1712.0476126340707,
    2051.0783778260716,
    1230.3393547979972
  };
  private static final double[] MIDDLE_BELOW = {
    1,
    15.744926110709835,
    117.6939508913125,
    537.1811018620099,
    1621.3895745666903,
    3290.7992357334597,
    4362.619090143247,
    3439.3676741437216,
    1230.3393548037495
  };
  private static final double[] FAR_ABOVE = {
    0.016315387137302097,
    0.30532663496123236,
    0.36034489994980445,
    0.12578172611122926,
    0.016083785148742275,
    0.0006587491615298378
  };
  private static final double[] FAR_BELOW = {
    1,
    2.568520192289822,
    1.8729528499234673,
    0.5279051029514285,
    0.06051834131244132,
    0.0023352049762686918
  };
  private static final double SMALL = 0.46875;
  private static final double MIDDLE = 4;
  private static final double ONE_OVER_ROOT_PI = 1 / Math.sqrt(Math.PI);
  private static final double LOG_ROOT_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  /** Below this width, times 1 + |z|, the density in the middle and its curvature say all. */
  private static final double NARROW = 1e-3;

  private NormalTail() {}

  /** log of the density at {@code z}. */
  static double logDensity(double z) {
    return -z * z / 2 - LOG_ROOT_TWO_PI;
  }

  /** log(Phi(high) - Phi(low)) for {@code low < high}, either of which may be infinite. */
  static double logProbability(double low, double high) {
    if (low + high < 0) {
      return logProbability(-high, -low);
    }
    double width = high - low;
    double middle = low + width / 2;
    if (width * (1 + middle) < NARROW) {
      double curvature = (middle * middle - 1) * width * width / 24;
      return logDensity(middle) + Math.log(width) + Math.log1p(curvature);
    }
    if (low <= 0) {
      return Math.log1p(-(upperTail(-low) + upperTail(high)));
    }
    double farther =
        high == Double.POSITIVE_INFINITY ? 0 : scaled(high) * Math.exp((low - high) * middle);
    return Math.log((scaled(low) - farther) / 2) - low * low / 2;
  }

  /** Phi(-z) for z >= 0. */
  private static double upperTail(double z) {
    return z == Double.POSITIVE_INFINITY ? 0 : scaled(z) * Math.exp(-z * z / 2) / 2;
  }

  /** 2 exp(z^2 / 2) Phi(-z) for z >= 0. */
  private static double scaled(double z) {
    return scaledErfc(z / Math.sqrt(2));
  }

  /** exp(x^2) erfc(x) for x >= 0. */
  static double scaledErfc(double x) {
    if (x <= SMALL) {
      double square = x * x;
      return Math.exp(square) * (1 - x * ratio(ERF_ABOVE, ERF_BELOW, square));
    }
    if (x <= MIDDLE) {
      return ratio(MIDDLE_ABOVE, MIDDLE_BELOW, x);
    }
    double inverse = 1 / (x * x);
    return (ONE_OVER_ROOT_PI - inverse * ratio(FAR_ABOVE, FAR_BELOW, inverse)) / x;
  }

  /** The ratio of two polynomials of x, the coefficient of the highest power first. */
  private static double ratio(double[] above, double[] below, double x) {
    double numerator = above[0];
    double denominator = below[0];
    for (int i = 1; i < above.length; i++) {
      numerator = numerator * x + above[i];
      denominator = denominator * x + below[i];
    }
    return numerator / denominator;
  }
}
