package org.sweep.report.compare;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;

/**
 * The scale of an axis that shows all of some values.
 *
 * @param isLogarithmic whether equal ratios are equally far apart
 * @param low what is at one end
 * @param high what is at the other
 */
record ValueScale(boolean isLogarithmic, double low, double high) {
  /** What is left free at the ends, as a share of what is shown. */
  private static final double MARGIN = 0.05;

  /** The scale of finite values, one at least; logarithmic from this ratio of positive ones on. */
  static ValueScale of(DoubleStream values, double wide) {
    DoubleSummaryStatistics all = values.summaryStatistics();
    double min = all.getMin();
    double max = all.getMax();
    if (min > 0 && max / min >= wide) {
      double factor = Math.pow(max / min, MARGIN);
      return new ValueScale(true, min / factor, max * factor);
    }
    double gap = max > min ? MARGIN * (max - min) : Math.max(Math.abs(max), 1) * MARGIN;
    return new ValueScale(false, min - gap, max + gap);
  }

  /** The end next to {@code value} where that is outside. */
  double clamped(double value) {
    return Math.max(low, Math.min(high, value));
  }

  /** Sets a scale of a specification. */
  void fill(ObjectNode scale) {
    scale.put("type", isLogarithmic ? "log" : "linear");
    if (isLogarithmic) {
      scale.remove("zero");
    }
    scale.putArray("domain").add(low).add(high);
  }
}
