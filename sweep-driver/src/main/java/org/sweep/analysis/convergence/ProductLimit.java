package org.sweep.analysis.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.sweep.analysis.StudentT;

/**
 * The product-limit estimate of the share of trials that have not reached their target at time t
 * (Kaplan and Meier, JASA 53, 1958): S(t) is the product over the times t_i &lt;= t at which some
 * reached it of 1 - d_i / n_i, where d_i reached it then and n_i were watched until then at least.
 * Trials that are censored at the very time at which others reach the target are still among the
 * n_i.
 */
public final class ProductLimit {
  /** Half of the trials, as a product of fractions, may be a little more than 1/2. */
  private static final double ROUNDING = 1e-9;

  private final List<Point> points;
  private final long trials;

  private ProductLimit(List<Point> points, long trials) {
    this.points = List.copyOf(points);
    this.trials = trials;
  }

  /**
   * A step of the curve.
   *
   * @param time when trials reached the target
   * @param atRisk trials that were watched until then
   * @param reached those of them that reached it then
   * @param survival S from then on
   * @param greenwood the sum of d / (n (n - d)) up to then, the variance of S over S^2 (Greenwood
   *     1926); infinite where S is zero
   */
  public record Point(double time, long atRisk, long reached, double survival, double greenwood) {
    /**
     * The 95 % interval of S: S^exp(+-1.96 sqrt(greenwood) / ln S), symmetric on the scale of
     * ln(-ln S), so that it stays between 0 and 1 (Kalbfleisch and Prentice 1980). None where S is
     * zero.
     */
    public Interval interval() {
      if (survival == 0) {
        return Interval.NONE;
      }
      double width = Interval.NORMAL * Math.sqrt(greenwood) / Math.log(survival);
      return Interval.of(Math.pow(survival, Math.exp(-width)), Math.pow(survival, Math.exp(width)));
    }
  }

  /**
   * The mean time until the target is reached, of which no more than {@code horizon} counts.
   *
   * @param horizon the restriction
   * @param mean the area beneath S up to it
   * @param uncertainty how far it may be off; empty where fewer than two trials reached the target
   */
  public record RestrictedMean(double horizon, double mean, Optional<Uncertainty> uncertainty) {
    /**
     * How far the mean may be off.
     *
     * @param standard the standard error
     * @param interval mean +- t standard, within 0 and the horizon
     */
    public record Uncertainty(double standard, Interval interval) {}
  }

  /** The estimate from some trials. */
  public static ProductLimit of(List<FollowUp> trials) {
    TreeMap<Double, long[]> byTime = new TreeMap<>();
    for (FollowUp trial : trials) {
      long[] counts = byTime.computeIfAbsent(trial.time(), time -> new long[2]);
      counts[trial.isReached() ? 0 : 1]++;
    }
    List<Point> points = new ArrayList<>();
    long atRisk = trials.size();
    double survival = 1;
    double greenwood = 0;
    for (var at : byTime.entrySet()) {
      long reached = at.getValue()[0];
      if (reached > 0) {
        long left = atRisk - reached;
        survival *= left / (double) atRisk;
        greenwood += reached / ((double) atRisk * left);
        points.add(new Point(at.getKey(), atRisk, reached, survival, greenwood));
      }
      atRisk -= reached + at.getValue()[1];
    }
    return new ProductLimit(points, trials.size());
  }

  /** The steps of the curve, in time. */
  public List<Point> points() {
    return points;
  }

  /** How many trials it is of. */
  public long trials() {
    return trials;
  }

  /** The first time at which S is at most 1/2; empty if it never is. */
  public Optional<Double> median() {
    return points.stream().filter(at -> at.survival <= 0.5 + ROUNDING).findFirst().map(Point::time);
  }

  /**
   * The 95 % interval of the median: the times at which S = 1/2 is not rejected on the scale of
   * ln(-ln S) (Brookmeyer and Crowley, Biometrics 38, 1982). Its upper end is empty if the last
   * such time is the last at which any reached the target.
   */
  public Interval medianInterval() {
    int first = -1;
    int last = -1;
    for (int i = 0; i < points.size(); i++) {
      if (mayBeMedian(points.get(i))) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0) {
      return Interval.NONE;
    }
    boolean isBounded = last + 1 < points.size();
    return new Interval(
        Optional.of(points.get(first).time),
        isBounded ? Optional.of(points.get(last + 1).time) : Optional.empty());
  }

  private static boolean mayBeMedian(Point point) {
    if (point.survival == 0) {
      return false;
    }
    double logarithm = -Math.log(point.survival);
    double distance = Math.log(logarithm) - Math.log(-Math.log(0.5));
    return Math.abs(distance) <= Interval.NORMAL * Math.sqrt(point.greenwood) / logarithm;
  }

  /**
   * The area beneath S up to {@code horizon}. Its variance is the sum over t_i of A_i^2 d_i / (n_i
   * (n_i - d_i)), where A_i is the area from t_i to the horizon, times m / (m - 1) for the m trials
   * that reached the target by then, as Kaplan and Meier recommend; the interval has m - 1 degrees
   * of freedom. Where all trials reach the target it is the t-interval of their mean.
   *
   * @param horizon until when trials were watched, at least those that did not reach the target
   */
  public RestrictedMean restrictedMean(double horizon) {
    double area = 0;
    double variance = 0;
    double until = horizon;
    long reached = 0;
    for (int i = points.size() - 1; i >= 0; i--) {
      Point point = points.get(i);
      if (point.time <= horizon) {
        area += point.survival * (until - point.time);
        until = point.time;
        reached += point.reached;
        long left = point.atRisk - point.reached;
        variance += left == 0 ? 0 : area * area * point.reached / ((double) point.atRisk * left);
      }
    }
    double mean = area + until;
    return new RestrictedMean(horizon, mean, uncertainty(mean, variance, reached, horizon));
  }

  private static Optional<RestrictedMean.Uncertainty> uncertainty(
      double mean, double variance, long reached, double horizon) {
    if (reached < 2) {
      return Optional.empty();
    }
    double standard = Math.sqrt(variance * reached / (reached - 1.0));
    double half = StudentT.quantile(reached - 1) * standard;
    Interval interval = Interval.of(Math.max(0, mean - half), Math.min(horizon, mean + half));
    return Optional.of(new RestrictedMean.Uncertainty(standard, interval));
  }
}
