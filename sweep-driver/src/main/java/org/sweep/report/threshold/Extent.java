package org.sweep.report.threshold;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.sweep.analysis.threshold.GroupThresholds;
import org.sweep.analysis.threshold.Scale;

/**
 * The part of an axis that a panel shows: the values that were tried, with a margin.
 *
 * @param low its lower end
 * @param high its upper end
 * @param scale whether it is logarithmic
 */
record Extent(double low, double high, Scale scale) {
  /** What is left free at each end, as a share of what is shown. */
  private static final double MARGIN = 0.06;

  /** Where one value was tried alone. */
  private static final double ALONE = 1.5;

  /** The extent of all values of {@code groups}, one of which has some. */
  static Extent of(List<GroupThresholds> groups) {
    List<Double> values =
        groups.stream().map(GroupThresholds::values).flatMap(Collection::stream).toList();
    DoubleSummaryStatistics range = values.stream().mapToDouble(value -> value).summaryStatistics();
    Scale scale = Scale.of(values);
    double from = range.getMin();
    double to = range.getMax();
    if (scale == Scale.LOG) {
      double margin = to > from ? Math.pow(to / from, MARGIN) : ALONE;
      return new Extent(from / margin, to * margin, scale);
    }
    double margin = to > from ? MARGIN * (to - from) : Math.max(1, Math.abs(to));
    return new Extent(from - margin, to + margin, scale);
  }

  /** The value at {@code share} of the way from one end to the other. */
  double at(double share) {
    return scale == Scale.LOG ? low * Math.pow(high / low, share) : low + share * (high - low);
  }

  /** {@code value}, or the nearer end. */
  double clipped(double value) {
    return Math.max(low, Math.min(high, value));
  }

  /** Puts the extent into the horizontal scale of a specification, with a title. */
  void write(ObjectNode specification, String title) {
    ObjectNode node = specification.withObject("/encoding/x/scale");
    node.put("type", scale == Scale.LOG ? "log" : "linear");
    if (scale == Scale.LOG) {
      node.remove("zero");
    }
    node.putArray("domain").add(low).add(high);
    specification.withObject("/encoding/x/axis").put("title", title);
  }
}
