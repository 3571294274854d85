package org.sweep.analysis.convergence.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.sweep.analysis.StudentT;

/**
 * The rate of a descent: a straight line through the logarithms of a path's bins. The descent ends
 * where the tail's values begin, or at 1e-12 of the first value.
 *
 * @param slope of the logarithm, per step
 * @param halfWidth of the slope's 95 % interval; empty if the points give none
 * @param rSquared the share of the logarithms' variance that the line explains
 * @param floor what was taken off before the logarithm
 */
record Descent(double slope, Optional<Double> halfWidth, double rSquared, double floor) {
  /** Equal bins that are enough for a line. */
  private static final int ENOUGH_BINS = 8;

  private static final int LEAST_POINTS = 3;
  private static final double ROUNDING = 1e-12;

  /** Mean square of the residuals of an exact line. */
  private static final double EXACT = 1e-20;

  /** A point of the line. */
  private record Point(double step, double logarithm) {}

  /** The descent of a path; empty if it has fewer than three points, or no natural zero. */
  static Optional<Descent> of(Path path, PathShape shape, PathClass pathClass) {
    if (!shape.hasZero() || !(shape.start() > 0)) {
      return Optional.empty();
    }
    boolean rests = pathClass == PathClass.CONVERGED && shape.rests();
    double level = shape.tail().level();
    double floor = rests ? level : 0;
    double landed = rests ? Math.max(shape.tail().high(), 1.1 * level) : 0;
    List<PathPoint> points = new ArrayList<>(path.cutBins());
    path.equalBins().stream().filter(bin -> bin.bin() == 0).forEach(points::add);
    long landing =
        points.stream()
            .filter(point -> point.mean() <= landed || point.low() <= ROUNDING * shape.start())
            .mapToLong(PathPoint::firstStep)
            .min()
            .orElse(Long.MAX_VALUE);
    List<PathPoint> above =
        points.stream()
            .filter(point -> point.firstStep() < landing && point.mean() > floor)
            .filter(point -> !Double.isNaN(point.meanOfLog()))
            .toList();
    List<Point> line = line(above, floor);
    return line.size() < LEAST_POINTS ? Optional.empty() : Optional.of(fitted(line, floor));
  }

  /** Equal bins where there are enough of them, else finer parts in the place of the first bin. */
  private static List<Point> line(List<PathPoint> points, double floor) {
    boolean isWhole = points.stream().filter(PathPoint::isWhole).count() >= ENOUGH_BINS;
    return points.stream()
        .filter(point -> point.bin() > 0 || point.isWhole() == isWhole)
        .map(point -> new Point(point.middle(), logarithm(point, floor)))
        .sorted(Comparator.comparingDouble(Point::step))
        .toList();
  }

  private static double logarithm(PathPoint point, double floor) {
    return point.meanOfLog() + Math.log((point.mean() - floor) / point.mean());
  }

  private static Descent fitted(List<Point> points, double floor) {
    SimpleRegression line = new SimpleRegression();
    points.forEach(point -> line.addData(point.step(), point.logarithm()));
    double before = 0;
    double squares = 0;
    double products = 0;
    for (Point point : points) {
      double residual = point.logarithm() - line.predict(point.step());
      squares += residual * residual;
      products += residual * before;
      before = residual;
    }
    boolean isExact = squares <= EXACT * points.size();
    double correlation = isExact ? 0 : Math.max(0, products / squares);
    double rSquared = line.getTotalSumSquares() == 0 ? 1 : line.getRSquare();
    Optional<Double> halfWidth =
        halfWidth(points.size() * (1 - correlation) / (1 + correlation), squares, line);
    return new Descent(line.getSlope(), halfWidth, rSquared, floor);
  }

  /**
   * Residuals of neighbours are alike: n of them say as much as n (1 - r) / (1 + r) that are not.
   */
  private static Optional<Double> halfWidth(
      double independent, double squares, SimpleRegression line) {
    double degrees = independent - 2;
    return degrees < 1
        ? Optional.empty()
        : Optional.of(
            StudentT.quantile((long) degrees)
                * Math.sqrt(squares / degrees / line.getXSumSquares()));
  }
}
