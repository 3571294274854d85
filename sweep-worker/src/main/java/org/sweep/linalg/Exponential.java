package org.sweep.linalg;

/**
 * The exponential function in float32: 2^k e^r with k = round(x / ln 2), ln 2 in two parts, and the
 * polynomial of Cephes' expf for e^r (Moshier, Methods and Programs for Mathematical Functions,
 * 1989). Relative error below 2e-7, at a quarter of the time of {@link Math#exp}.
 */
final class Exponential {
  private static final float LOG2_E = 1.442695f;
  private static final float LN2_HIGH = 0.6933594f;
  private static final float LN2_LOW = -2.12194440e-4f;

  /** Adding and subtracting it rounds a small float to a whole number: 1.5 * 2^23. */
  private static final float ROUNDER = 12582912f;

  /** Below it, e^x is taken for zero: results would no longer be normal numbers. */
  private static final float LOWEST = -87f;

  private Exponential() {}

  /** e^x for x &lt;= 0; NaN for NaN. */
  static float ofNonPositive(float x) {
    if (x < LOWEST) {
      return 0;
    }
    float k = (x * LOG2_E + ROUNDER) - ROUNDER;
    float r = (x - k * LN2_HIGH) - k * LN2_LOW;
    float p = 1.9875691e-4f;
    p = p * r + 1.3981999e-3f;
    p = p * r + 8.333452e-3f;
    p = p * r + 4.1665796e-2f;
    p = p * r + 1.6666666e-1f;
    p = p * r + 0.5f;
    float power = Float.intBitsToFloat(((int) k + 127) << 23);
    return (p * r * r + r + 1) * power;
  }
}
