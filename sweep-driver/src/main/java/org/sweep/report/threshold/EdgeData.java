package org.sweep.report.threshold;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.sweep.analysis.threshold.Bracket;
import org.sweep.analysis.threshold.Edge;
import org.sweep.analysis.threshold.GroupThresholds;
import org.sweep.analysis.threshold.ThresholdEstimate;
import org.sweep.report.figure.Optimizers;
import org.sweep.report.table.Estimate;
import org.sweep.trial.AxisValue;

/** Thresholds of groups as rows of a figure's data, within what a panel shows. */
final class EdgeData {
  private final Optimizers optimizers;
  private final Extent extent;

  EdgeData(Optimizers optimizers, Extent extent) {
    this.optimizers = optimizers;
    this.extent = extent;
  }

  /** The optimizer of a group. */
  static Object optimizer(GroupThresholds group) {
    return group.group().group().stream()
        .filter(cell -> cell.column().name().equals(Optimizers.OPTIMIZER))
        .map(AxisValue::value)
        .findFirst()
        .orElse("");
  }

  /** A row that belongs to a group, with its label and colour. */
  ObjectNode row(GroupThresholds group, String label) {
    Object optimizer = optimizer(group);
    return JsonNodeFactory.instance
        .objectNode()
        .put("key", optimizers.key(optimizer))
        .put("label", label)
        .put("colour", optimizers.look(optimizer).colour());
  }

  /** A row per estimated threshold. */
  ArrayNode edges(Map<String, GroupThresholds> groups) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    groups.forEach(
        (label, group) -> {
          add(rows, group, label, "lower", group.lower());
          add(rows, group, label, "upper", group.upper());
        });
    return rows;
  }

  private void add(ArrayNode rows, GroupThresholds group, String label, String name, Edge edge) {
    if (edge.estimate().isEmpty()) {
      return;
    }
    ThresholdEstimate estimate = edge.estimate().get();
    Bracket bracket = edge.bracket().orElseThrow();
    Bracket interval = edge.interval().orElse(bracket);
    rows.add(
        row(group, label)
            .put("edge", name)
            .put("value", extent.clipped(estimate.value()))
            .put("low", extent.clipped(interval.low()))
            .put("high", extent.clipped(interval.high()))
            .put("estimate", Estimate.number(estimate.value()))
            .put("interval", estimate.interval().map(EdgeData::text).orElse("one seed"))
            .put("bracket", text(bracket)));
  }

  private static String text(Bracket bracket) {
    return number(bracket.low()) + " to " + number(bracket.high());
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Estimate.number(value) : "unbounded";
  }

  /** A row per group whose optimizer's threshold is predicted and has a step-size bound. */
  ArrayNode predictions(Map<String, GroupThresholds> groups) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    groups.forEach(
        (label, group) ->
            group
                .prediction()
                .threshold()
                .filter(bound -> extent.low() <= bound && bound <= extent.high())
                .ifPresent(bound -> rows.add(row(group, label).put("value", bound))));
    return rows;
  }

  /** A row per group that succeeds somewhere, from its lower to its upper threshold. */
  ArrayNode windows(Map<String, GroupThresholds> groups) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    groups.forEach(
        (label, group) -> {
          if (group.seeds().never() < group.seeds().all()) {
            rows.add(window(group, label));
          }
        });
    return rows;
  }

  private ObjectNode window(GroupThresholds group, String label) {
    List<Double> ends =
        List.of(
            group.lower().estimate().map(ThresholdEstimate::value).orElse(extent.low()),
            group.upper().estimate().map(ThresholdEstimate::value).orElse(extent.high()));
    return row(group, label)
        .put("from", extent.clipped(ends.get(0)))
        .put("to", extent.clipped(ends.get(1)))
        .put("lower", text(group.lower(), "below what was tried"))
        .put("upper", text(group.upper(), "above what was tried"));
  }

  private static String text(Edge edge, String beyond) {
    return edge.estimate().map(found -> Estimate.number(found.value())).orElse(beyond);
  }
}
