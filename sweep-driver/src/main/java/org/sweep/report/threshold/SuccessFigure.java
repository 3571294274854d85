package org.sweep.report.threshold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sweep.analysis.threshold.GroupThresholds;
import org.sweep.analysis.threshold.SuccessRates;
import org.sweep.report.figure.Figure;
import org.sweep.report.figure.Figure.Panel;
import org.sweep.report.figure.Optimizers;
import org.sweep.report.figure.SpecificationTemplate;
import org.sweep.report.table.Labels;
import org.sweep.store.ResultDescription;

/** The share of seeds that succeed at each value, a panel per group. */
final class SuccessFigure {
  private static final int MOST_PANELS = 24;

  /** Points of the curve that the estimates imply. */
  private static final int POINTS = 120;

  /** Values whose share is marked; of more, evenly chosen ones. */
  private static final int MOST_MARKS = 200;

  private final ResultDescription description;
  private final List<GroupThresholds> groups;
  private final Optimizers optimizers;

  SuccessFigure(ResultDescription description, List<GroupThresholds> groups) {
    this.description = description;
    this.groups = groups.stream().filter(group -> !group.values().isEmpty()).toList();
    this.optimizers =
        new Optimizers(description, groups.stream().map(EdgeData::optimizer).distinct().toList());
  }

  /** The figure; empty if of no trial it is known whether it succeeds. */
  Optional<Figure> figure() {
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    List<GroupThresholds> shown = groups.stream().limit(MOST_PANELS).toList();
    String note =
        shown.size() < groups.size()
            ? "The first %d of %d groups are shown.".formatted(shown.size(), groups.size())
            : "";
    var names = shown.stream().map(EdgeData::optimizer).collect(Collectors.toSet());
    return Optional.of(
        new Figure(
            "Share that succeeds",
            note,
            optimizers.legend(names::contains),
            Optional.empty(),
            new TreeMap<>(),
            shown.stream().map(this::panel).toList()));
  }

  private Panel panel(GroupThresholds group) {
    String label = Optimizers.label(group.group().group());
    Extent extent = Extent.of(List.of(group));
    ObjectNode specification = SpecificationTemplate.of(SuccessFigure.class, "success.vl.json");
    extent.write(specification, description.questions().thresholdAxis());
    EdgeData data = new EdgeData(optimizers, extent);
    Map<String, GroupThresholds> alone = Map.of(label, group);
    Map<String, JsonNode> sets = new TreeMap<>();
    sets.put("shares", shares(group, label, data));
    sets.put("fits", fits(group, label, data, extent));
    sets.put("edges", data.edges(alone));
    sets.put("predictions", data.predictions(alone));
    return new Panel(
        label,
        "",
        "Share of seeds that succeed over "
            + description.questions().thresholdAxis()
            + ", "
            + label,
        specification,
        sets);
  }

  private static ArrayNode shares(GroupThresholds group, String label, EdgeData data) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    var shares = SuccessRates.shares(group.group());
    int every = 1 + (shares.size() - 1) / MOST_MARKS;
    int[] place = {0};
    shares.forEach(
        (value, share) -> {
          if (place[0] % every == 0) {
            rows.add(
                data.row(group, label)
                    .put("value", value)
                    .put("text", Labels.ofAxis(value))
                    .put("share", share.value())
                    .put("low", share.low())
                    .put("high", share.high())
                    .put("successes", share.successes())
                    .put("n", share.n()));
          }
          place[0]++;
        });
    return rows;
  }

  private static ArrayNode fits(GroupThresholds group, String label, EdgeData data, Extent extent) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i <= POINTS; i++) {
      double value = extent.at((double) i / POINTS);
      group
          .success(value)
          .ifPresent(
              share -> rows.add(data.row(group, label).put("value", value).put("share", share)));
    }
    return rows;
  }
}
