package org.sweep.report.chart;

import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import org.sweep.analysis.Curve;
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

  /** Twelve decades fill any panel: what is smaller is as good as zero. */
  private static final double SMALLEST_SHARE = 1e-12;

  /** What is left free at both ends, as a share of the height. */
  private static final double MARGIN = 0.02;

  /** How values become heights. */
  enum Kind {
    LINEAR,
    LOG
  }

  /** The scale that shows all of {@code curves}; logarithmic for losses of very different size. */
  static ChartScale of(Metric metric, Collection<Curve> curves) {
    DoubleSummaryStatistics values =
        curves.stream()
            .flatMap(curve -> curve.points().stream())
            .collect(
                DoubleSummaryStatistics::new,
                (all, point) -> {
                  all.accept(point.min());
                  all.accept(point.max());
                },
                DoubleSummaryStatistics::combine);
    double low = values.getMin();
    double high = values.getMax();
    if (low == high) {
      double margin = low == 0 ? 1 : Math.abs(low) / 2;
      return new ChartScale(Kind.LINEAR, low - margin, high + margin);
    }
    if (metric.better() == Better.LOWER && low > 0 && high / low >= WIDE) {
      double lowest = Math.max(low, high * SMALLEST_SHARE);
      double margin = Math.pow(high / lowest, MARGIN);
      return new ChartScale(Kind.LOG, lowest / margin, high * margin);
    }
    double margin = (high - low) * MARGIN;
    return new ChartScale(Kind.LINEAR, low - margin, high + margin);
  }
}
