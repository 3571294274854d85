package org.sweep.analysis.threshold;

import java.util.List;
import java.util.Optional;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.sweep.analysis.StudentT;
import org.sweep.analysis.threshold.CensoredNormal.Profile;

/**
 * The threshold of a group: the median of the thresholds of its seeds, which is where half of the
 * seeds succeed.
 *
 * <p>The thresholds of seeds are taken as independent normal values on a {@link Scale}, known by
 * their brackets alone. Estimated are mu and sigma by maximum likelihood; the interval holds every
 * mu with 2 (l_max - l_p(mu)) at most c, where l_p is the profile likelihood ({@link
 * CensoredNormal}) and c = n log(1 + t^2 / (n - 1)) with the 0.975 quantile t of Student's
 * distribution with n - 1 degrees of freedom. If the thresholds were known exactly, this would be
 * the t-interval.
 *
 * <p>If all brackets have a value in common, sigma is 0, every value that they have in common is as
 * likely, and the estimate is the middle of them; the interval holds them all.
 *
 * @param value the threshold
 * @param interval of 95 % confidence; empty for one seed, and an infinite end where the data set no
 *     bound that a double can hold
 * @param sigma standard deviation of the thresholds of seeds on the scale; 0 if one value fits all
 */
public record ThresholdEstimate(double value, Optional<Bracket> interval, double sigma) {
  /** Relative to the extent of the brackets. */
  private static final double ACCURACY = 1e-9;

  /** Relative to the extent, ends of brackets that differ by less are one value. */
  private static final double TOUCHING = 1e-12;

  /** Relative to the extent, how far outside of the peak an end is looked for first. */
  private static final double NEARBY = 1e-9;

  /** Of the polynomials of the solver. */
  private static final int ORDER = 5;

  private static final int MOST_EVALUATIONS = 200;

  /** Of doublings of the distance in which an end is looked for. */
  private static final int MOST_DOUBLINGS = 60;

  /**
   * The estimate.
   *
   * @param brackets the bracket of each seed's threshold, each with a finite end
   * @param scale on which thresholds are normal
   * @return empty if there is no bracket, or all are open on one side: then the threshold lies
   *     beyond what was tried
   */
  public static Optional<ThresholdEstimate> of(List<Bracket> brackets, Scale scale) {
    if (brackets.stream().noneMatch(Bracket::isClosed)) {
      return Optional.empty();
    }
    CensoredNormal likelihood = new CensoredNormal(brackets, scale);
    Peak peak = peak(likelihood);
    Optional<Bracket> interval =
        brackets.size() < 2 ? Optional.empty() : Optional.of(interval(likelihood, peak, scale));
    double middle = peak.from + (peak.to - peak.from) / 2;
    return Optional.of(new ThresholdEstimate(scale.back(middle), interval, peak.sigma));
  }

  /** Where the profile likelihood is largest: from one mu to another, if sigma is 0. */
  private record Peak(double from, double to, double logLikelihood, double sigma) {}

  /** c such that exactly known values give the t-interval. */
  static double cutoff(int n) {
    double t = StudentT.quantile(n - 1L);
    return n * Math.log1p(t * t / (n - 1));
  }

  private static Peak peak(CensoredNormal likelihood) {
    double from = likelihood.largestLow();
    double to = likelihood.smallestHigh();
    double extent = likelihood.extent();
    if (Math.abs(to - from) <= TOUCHING * extent) {
      return new Peak(from, from, likelihood.atMeetingPoint(from, TOUCHING * extent), 0);
    }
    if (from < to) {
      return new Peak(from, to, 0, 0);
    }
    UnivariateFunction slope = mu -> likelihood.profile(mu).slope();
    double low = outwards(mu -> -slope.value(mu), likelihood.smallestEnd(), -extent);
    double high = outwards(slope, likelihood.largestEnd(), extent);
    double mu = root(slope, low, high, extent);
    Profile best = likelihood.profile(mu);
    return new Peak(mu, mu, best.logLikelihood(), best.sigma());
  }

  private static Bracket interval(CensoredNormal likelihood, Peak peak, Scale scale) {
    double cutoff = cutoff(likelihood.size());
    UnivariateFunction within =
        mu -> cutoff - 2 * (peak.logLikelihood - likelihood.profile(mu).logLikelihood());
    double nearby = NEARBY * likelihood.extent();
    double low = end(within, peak.from - nearby, -likelihood.extent());
    double high = end(within, peak.to + nearby, likelihood.extent());
    double first = scale.back(low);
    boolean isLost = scale == Scale.LOG && first == 0;
    return new Bracket(isLost ? Double.NEGATIVE_INFINITY : first, scale.back(high));
  }

  /** Where {@code within} is no longer above zero, seen from {@code start}. */
  private static double end(UnivariateFunction within, double start, double step) {
    if (within.value(start) <= 0) {
      return start;
    }
    double beyond = outwards(within, start, step);
    return Double.isInfinite(beyond) ? beyond : root(within, start, beyond, Math.abs(step));
  }

  /** The first point at growing distance from {@code start} where {@code f} is not above zero. */
  private static double outwards(UnivariateFunction f, double start, double step) {
    double distance = step;
    for (int i = 0; i < MOST_DOUBLINGS; i++) {
      if (f.value(start + distance) <= 0) {
        return start + distance;
      }
      distance *= 2;
    }
    return Math.copySign(Double.POSITIVE_INFINITY, step);
  }

  private static double root(UnivariateFunction f, double from, double to, double extent) {
    return new BracketingNthOrderBrentSolver(ACCURACY, ACCURACY * extent, ORDER)
        .solve(MOST_EVALUATIONS, f, Math.min(from, to), Math.max(from, to));
  }
}
