package org.sweep.report.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;
import org.sweep.analysis.Curve;
import org.sweep.report.table.Estimate;
import org.sweep.schema.Metric;
import org.sweep.schema.Metric.Better;

/**
 * The vertical scale that all panels of a chart share.
 *
 * @param kind linear, or logarithmic
 * @param low the lowest value to show
 * @param high the highest value to show
 */
record ChartScale(Kind kind, double low, double high) {
  /** From this ratio on, a linear scale would press small values onto the axis. */
  private static final double WIDE = 50;

  /** What is smaller, or a smaller share of the highest value, is as good as zero. */
  private static final double SMALLEST = 1e-16;

  private static final double SMALLEST_SHARE = 1e-12;

  /** How far a logarithmic scale follows what grows, in multiples of the highest first value. */
  private static final double MOST_GROWTH = 1e4;

  /** How far a linear scale does, and from where on it does not. */
  private static final double MOST_LINEAR_GROWTH = 10;

  private static final double WILD = 100;

  /** What is left free at both ends, as a share of the height. */
  private static final double MARGIN = 0.02;

  /** How values become heights. */
  enum Kind {
    LINEAR,
    LOG
  }

  /**
   * The scale that shows {@code curves}; logarithmic for losses and norms of very different size.
   * Of what grows without bound it shows the beginning.
   */
  static ChartScale of(Metric metric, Collection<Curve> curves) {
    double low = values(curves).min().orElse(0);
    double high = values(curves).max().orElse(0);
    if (low == high) {
      double margin = low == 0 ? 1 : Math.abs(low) / 2;
      return new ChartScale(Kind.LINEAR, low - margin, high + margin);
    }
    if (metric.better() == Better.HIGHER) {
      return linear(low, high);
    }
    double positive = values(curves).filter(value -> value > 0).min().orElse(high);
    return low >= 0 && high / positive >= WIDE
        ? logarithmic(positive, Math.min(high, limit(curves, MOST_GROWTH)))
        : linear(curves, low, high);
  }

  private static ChartScale logarithmic(double positive, double high) {
    double floor = Math.min(SMALLEST, high * SMALLEST_SHARE);
    double lowest = Math.min(Math.max(positive, floor), high / WIDE);
    double margin = Math.pow(high / lowest, MARGIN);
    return new ChartScale(Kind.LOG, lowest / margin, high * margin);
  }

  private static ChartScale linear(Collection<Curve> curves, double low, double high) {
    double size = Math.max(Math.abs(low), Math.abs(high));
    double most = size > limit(curves, WILD) ? limit(curves, MOST_LINEAR_GROWTH) : size;
    return linear(Math.max(low, -most), Math.min(high, most));
  }

  private static ChartScale linear(double low, double high) {
    double margin = (high - low) * MARGIN;
    return new ChartScale(Kind.LINEAR, low - margin, high + margin);
  }

  /** {@code growth} times the largest first value; no limit if all begin at zero. */
  private static double limit(Collection<Curve> curves, double growth) {
    double first =
        curves.stream()
            .map(curve -> curve.points().get(0))
            .mapToDouble(point -> Math.max(Math.abs(point.min()), Math.abs(point.max())))
            .max()
            .orElse(0);
    return first > 0 ? first * growth : Double.POSITIVE_INFINITY;
  }

  private static DoubleStream values(Collection<Curve> curves) {
    return curves.stream()
        .flatMap(curve -> curve.points().stream())
        .flatMapToDouble(point -> DoubleStream.of(point.min(), point.mean(), point.max()));
  }

  /** What of {@code curves} the scale does not show, in sentences; none if it shows all. */
  String note(Collection<Curve> curves) {
    double lowest = values(curves).min().orElse(low);
    double highest = values(curves).max().orElse(high);
    List<String> sentences = new ArrayList<>();
    if (highest > high) {
      sentences.add(
          "What is above %s leaves the panels; the highest value is %s."
              .formatted(Estimate.number(high), Estimate.number(highest)));
    }
    if (lowest < low && kind == Kind.LINEAR) {
      sentences.add(
          "What is below %s leaves the panels; the lowest value is %s."
              .formatted(Estimate.number(low), Estimate.number(lowest)));
    }
    if (lowest < low && kind == Kind.LOG) {
      sentences.add(
          "A logarithmic axis has no zero: zeros and what is below %s lie on its lower end."
              .formatted(Estimate.number(low)));
    }
    return String.join(" ", sentences);
  }
}
