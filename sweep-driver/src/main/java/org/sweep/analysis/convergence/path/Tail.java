package org.sweep.analysis.convergence.path;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * The end of a path: how its bins' means follow each other, and how far values go within its bins.
 * What a few bins do not say is not a number, and no comparison with it holds.
 */
final class Tail {
  private final int bins;
  private final double level;
  private final double rowsOfBin;
  private final SimpleRegression line = new SimpleRegression();
  private final SummaryStatistics middles = new SummaryStatistics();
  private final SummaryStatistics means = new SummaryStatistics();
  private final SummaryStatistics lows = new SummaryStatistics();
  private final SummaryStatistics highs = new SummaryStatistics();
  private final double sd;
  private final double binHeight;
  private final double neumann;
  private final int turningPoints;

  /** The tail of {@code points}, at least one. */
  Tail(List<PathPoint> points) {
    bins = points.size();
    level = PathPoint.weighted(points, PathPoint::mean);
    rowsOfBin = points.stream().mapToLong(PathPoint::n).sum() / (double) bins;
    sd = average(points, PathPoint::sd);
    binHeight = average(points, point -> point.high() - point.low());
    for (PathPoint point : points) {
      line.addData(point.middle(), point.mean());
      middles.addValue(point.middle());
      means.addValue(point.mean());
      lows.addValue(point.low());
      highs.addValue(point.high());
    }
    neumann = neumann(points);
    turningPoints = turningPoints(points);
  }

  private static double average(List<PathPoint> points, ToDoubleFunction<PathPoint> value) {
    return points.stream().mapToDouble(value).average().orElseThrow();
  }

  /** The ratio of von Neumann (1941): squared differences of neighbours over squared deviations. */
  private double neumann(List<PathPoint> points) {
    double differences = 0;
    double deviations = 0;
    for (int i = 0; i < bins; i++) {
      double mean = points.get(i).mean();
      deviations += (mean - level) * (mean - level);
      double change = i == 0 ? 0 : mean - points.get(i - 1).mean();
      differences += change * change;
    }
    return deviations > 0 ? differences / deviations : Double.NaN;
  }

  private static int turningPoints(List<PathPoint> points) {
    int turningPoints = 0;
    for (int i = 2; i < points.size(); i++) {
      double before = points.get(i - 1).mean() - points.get(i - 2).mean();
      double after = points.get(i).mean() - points.get(i - 1).mean();
      turningPoints += Math.signum(before) * Math.signum(after) < 0 ? 1 : 0;
    }
    return turningPoints;
  }

  /** The mean of its values. */
  double level() {
    return level;
  }

  /** The lowest of its values. */
  double low() {
    return lows.getMin();
  }

  /** The highest of its values. */
  double high() {
    return highs.getMax();
  }

  /** Whether there are bins enough to see that nothing moves. */
  boolean canRest() {
    return bins >= 4;
  }

  /** Whether a straight line explains its bins, and goes down. */
  boolean falls() {
    double climb = climb();
    return isStraight() && climb < 0 && climb <= -0.01 * Math.abs(level);
  }

  /** Whether a straight line explains its bins, and goes up. */
  boolean rises() {
    double climb = climb();
    return isStraight() && climb > 0 && climb >= 0.01 * Math.abs(level);
  }

  private double climb() {
    return line.getSlope() * height(middles);
  }

  private boolean isStraight() {
    double straightness = line.getRSquare();
    return (bins >= 4 && straightness >= 0.5) || (bins == 3 && straightness >= 0.95);
  }

  /** Whether its bins swing, or extremes within them are alike as those of a swing are. */
  boolean swings() {
    return bins >= 8 && (hasWaves() || isPeriodic());
  }

  private boolean hasWaves() {
    boolean isHigh = height(means) >= 0.02 * Math.abs(level);
    boolean isAboveNoise = means.getStandardDeviation() >= 0.3 * sd;
    return turningPoints >= 2 && isHigh && isAboveNoise && (isOrdered() || differs());
  }

  /** Neighbours are more alike than noise is, or less. */
  private boolean isOrdered() {
    boolean isHigh = height(means) >= 0.2 * Math.abs(level);
    return neumann < 0.6 || neumann > 3.4 || (isHigh && (neumann < 1 || neumann > 3));
  }

  /** Means differ more than chance allows, by F. */
  private boolean differs() {
    double ratio = means.getStandardDeviation() / sd;
    return sd > 0 && rowsOfBin >= 4 && rowsOfBin * ratio * ratio > 5;
  }

  private boolean isPeriodic() {
    double spread = highs.getStandardDeviation() + lows.getStandardDeviation();
    boolean isLikeASine = rowsOfBin >= 8 && spread <= 0.2 * binHeight && binHeight <= 3.5 * sd;
    return rowsOfBin >= 2
        && binHeight >= 0.02 * Math.abs(level)
        && (spread <= 0.05 * binHeight || isLikeASine);
  }

  private static double height(SummaryStatistics values) {
    return values.getMax() - values.getMin();
  }
}
