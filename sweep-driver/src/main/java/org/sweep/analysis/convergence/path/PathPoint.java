package org.sweep.analysis.convergence.path;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The finite values of one bin of a path.
 *
 * @param bin its number, from 0 on
 * @param part which quarter of an octave of the first bin it is; {@link #WHOLE} for a whole bin
 * @param n how many values, at least one
 * @param firstStep the step of the first one
 * @param middle the mean of their steps
 * @param mean their mean
 * @param meanOfLog the mean of the logarithms of those above zero; not a number if there are none
 * @param sd their standard deviation, with n
 * @param low the lowest of them
 * @param high the highest of them
 */
record PathPoint(
    int bin,
    int part,
    long n,
    long firstStep,
    double middle,
    double mean,
    double meanOfLog,
    double sd,
    double low,
    double high) {
  /** The part of a whole bin. */
  static final int WHOLE = -1;

  boolean isWhole() {
    return part == WHOLE;
  }

  /**
   * The whole bin of some parts, each weighted by its number of values.
   *
   * @param parts at least one, in the order of their steps
   */
  static PathPoint joined(List<PathPoint> parts) {
    return new PathPoint(
        parts.get(0).bin,
        WHOLE,
        parts.stream().mapToLong(PathPoint::n).sum(),
        parts.get(0).firstStep,
        weighted(parts, PathPoint::middle),
        weighted(parts, PathPoint::mean),
        weighted(parts, PathPoint::meanOfLog),
        weighted(parts, PathPoint::sd),
        parts.stream().mapToDouble(PathPoint::low).min().orElseThrow(),
        parts.stream().mapToDouble(PathPoint::high).max().orElseThrow());
  }

  /** The mean over all values; not a number if it is not for a part. */
  static double weighted(List<PathPoint> points, ToDoubleFunction<PathPoint> value) {
    double sum = 0;
    long n = 0;
    for (PathPoint point : points) {
      sum += point.n * value.applyAsDouble(point);
      n += point.n;
    }
    return sum / n;
  }
}
