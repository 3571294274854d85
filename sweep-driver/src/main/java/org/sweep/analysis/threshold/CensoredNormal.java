package org.sweep.analysis.threshold;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The likelihood of normal values of which brackets are known:
 *
 * <p>l(mu, sigma) = sum log(Phi((b - mu) / sigma) - Phi((a - mu) / sigma)).
 *
 * <p>In alpha = 1 / sigma and beta = mu / sigma it is concave (Burridge, "A note on maximum
 * likelihood estimation for regression models using grouped data", Journal of the Royal Statistical
 * Society B, 1981). So for every mu one sigma is the best, and the profile max over sigma of l(mu,
 * sigma) rises to its maximum and falls from there.
 */
final class CensoredNormal {
  private static final int MOST_ITERATIONS = 100;
  private static final double ACCURACY = 1e-10;

  /** Of log alpha, as a multiple of the extent: beyond, nothing changes in double precision. */
  private static final double WIDEST = 50;

  /** Of log alpha: far from the best alpha rounding spoils the second derivative. */
  private static final double LONGEST_STEP = 2;

  private final double[] low;
  private final double[] high;
  private final double extent;

  /**
   * The likelihood of {@code brackets}, some of which may be open.
   *
   * @param brackets one per value, with one finite end at least
   * @param scale on which values are normal
   */
  CensoredNormal(List<Bracket> brackets, Scale scale) {
    low = brackets.stream().mapToDouble(bracket -> scale.from(bracket.low())).toArray();
    high = brackets.stream().mapToDouble(bracket -> scale.from(bracket.high())).toArray();
    double width = largestEnd() - smallestEnd();
    extent = width > 0 ? width : 1;
  }

  int size() {
    return low.length;
  }

  /** The smallest finite end of a bracket. */
  double smallestEnd() {
    return Math.min(ends(low).min().orElseThrow(), ends(high).min().orElse(Double.MAX_VALUE));
  }

  /** The largest finite end of a bracket. */
  double largestEnd() {
    return Math.max(ends(low).max().orElse(-Double.MAX_VALUE), ends(high).max().orElseThrow());
  }

  private static DoubleStream ends(double[] ends) {
    return Arrays.stream(ends).filter(Double::isFinite);
  }

  /** From the smallest to the largest finite end; 1 if there is one alone. */
  double extent() {
    return extent;
  }

  /** The largest low end: from here to {@link #smallestHigh()} a value lies in all brackets. */
  double largestLow() {
    return Arrays.stream(low).max().orElseThrow();
  }

  /** The smallest high end. */
  double smallestHigh() {
    return Arrays.stream(high).min().orElseThrow();
  }

  /**
   * The best that any sigma gives for one mu.
   *
   * @param logLikelihood the supremum over sigma
   * @param sigma where it is reached
   * @param slope its derivative by mu
   */
  record Profile(double logLikelihood, double sigma, double slope) {}

  /** The profile of the likelihood at {@code mu}. */
  Profile profile(double mu) {
    double from = -Math.log(extent) - WIDEST;
    double to = -Math.log(extent) + WIDEST;
    double logAlpha = -Math.log(extent);
    Sum sum = new Sum();
    for (int i = 0; i < MOST_ITERATIONS; i++) {
      double alpha = Math.exp(logAlpha);
      sum.take(mu, alpha);
      double first = alpha * sum.first;
      double second = first + alpha * alpha * sum.second;
      if (sum.first > 0) {
        from = logAlpha;
      } else {
        to = logAlpha;
      }
      double next = logAlpha - first / second;
      if (!(second < 0 && from < next && next < to)) {
        next = (from + to) / 2;
      }
      next = Math.max(logAlpha - LONGEST_STEP, Math.min(logAlpha + LONGEST_STEP, next));
      if (Math.abs(next - logAlpha) < ACCURACY) {
        break;
      }
      logAlpha = next;
    }
    double alpha = Math.exp(logAlpha);
    return new Profile(sum.logLikelihood, 1 / alpha, alpha * sum.slope);
  }

  /**
   * The largest likelihood of brackets that have nothing but {@code meeting} in common: with ever
   * smaller sigma, mu comes near it such that the shares of the brackets on either side are met.
   *
   * @param tolerance of ends that are at the meeting point
   */
  double atMeetingPoint(double meeting, double tolerance) {
    int below = 0;
    int above = 0;
    for (int i = 0; i < low.length; i++) {
      below += high[i] - meeting <= tolerance ? 1 : 0;
      above += meeting - low[i] <= tolerance ? 1 : 0;
    }
    double all = below + above;
    return below * Math.log(below / all) + above * Math.log(above / all);
  }

  /** Likelihood and derivatives by alpha and mu at one point. */
  private final class Sum {
    double logLikelihood;
    double first;
    double second;
    double slope;

    void take(double mu, double alpha) {
      logLikelihood = 0;
      first = 0;
      second = 0;
      slope = 0;
      for (int i = 0; i < low.length; i++) {
        add(low[i] - mu, high[i] - mu, alpha);
      }
    }

    private void add(double below, double above, double alpha) {
      double log = NormalTail.logProbability(alpha * below, alpha * above);
      double atLow = density(alpha * below, log);
      double atHigh = density(alpha * above, log);
      double byAlpha = times(atHigh, above) - times(atLow, below);
      logLikelihood += log;
      first += byAlpha;
      second +=
          alpha * (times(atLow, below * below * below) - times(atHigh, above * above * above))
              - byAlpha * byAlpha;
      slope += atLow - atHigh;
    }

    /** The density at {@code z} per probability, given the logarithm of the latter. */
    private static double density(double z, double logProbability) {
      return Double.isInfinite(z) ? 0 : Math.exp(NormalTail.logDensity(z) - logProbability);
    }

    private static double times(double density, double factor) {
      return density == 0 ? 0 : density * factor;
    }
  }
}
