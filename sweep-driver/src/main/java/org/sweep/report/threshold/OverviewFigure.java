package org.sweep.report.threshold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sweep.analysis.threshold.GroupThresholds;
import org.sweep.report.figure.Figure;
import org.sweep.report.figure.Figure.Panel;
import org.sweep.report.figure.Optimizers;
import org.sweep.report.figure.SpecificationTemplate;
import org.sweep.store.ResultDescription;
import org.sweep.trial.AxisValue;

/** From where to where groups succeed, beside what is predicted: a panel per task. */
final class OverviewFigure {
  /** Pixels of a group's bar with its gap, and of what is beneath the bars. */
  private static final int BAR_HEIGHT = 26;

  private static final int AXIS_HEIGHT = 50;

  private static final int MOST_PANELS = 24;
  private static final int MOST_GROUPS = 40;

  private final ResultDescription description;
  private final List<GroupThresholds> groups;
  private final Optimizers optimizers;

  OverviewFigure(ResultDescription description, List<GroupThresholds> groups) {
    this.description = description;
    this.groups = groups.stream().filter(group -> !group.values().isEmpty()).toList();
    this.optimizers =
        new Optimizers(description, groups.stream().map(EdgeData::optimizer).distinct().toList());
  }

  /** The figure; empty if no group succeeds anywhere. */
  Optional<Figure> figure() {
    if (groups.stream().allMatch(group -> group.seeds().never() == group.seeds().all())) {
      return Optional.empty();
    }
    Map<String, List<GroupThresholds>> tasks =
        groups.stream()
            .collect(
                Collectors.groupingBy(
                    group -> label(group, this::isOfProblem),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Panel> panels =
        tasks.entrySet().stream()
            .limit(MOST_PANELS)
            .map(task -> panel(task.getKey(), task.getValue()))
            .toList();
    String note =
        panels.size() < tasks.size()
            ? "The first %d of %d tasks are shown.".formatted(panels.size(), tasks.size())
            : "";
    var names = groups.stream().map(EdgeData::optimizer).collect(Collectors.toSet());
    return Optional.of(
        new Figure(
            "Where trials succeed",
            note,
            optimizers.legend(names::contains),
            Optional.empty(),
            new TreeMap<>(),
            panels));
  }

  private boolean isOfProblem(String axis) {
    return description.questions().problemAxes().contains(axis);
  }

  private static String label(GroupThresholds group, Predicate<String> wanted) {
    List<AxisValue> cells =
        group.group().group().stream().filter(cell -> wanted.test(cell.column().name())).toList();
    return Optimizers.label(cells);
  }

  private Panel panel(String task, List<GroupThresholds> ofTask) {
    Map<String, GroupThresholds> shown = new LinkedHashMap<>();
    ofTask.stream()
        .limit(MOST_GROUPS)
        .forEach(group -> shown.put(label(group, axis -> !isOfProblem(axis)), group));
    Extent extent = Extent.of(ofTask);
    ObjectNode specification = SpecificationTemplate.of(OverviewFigure.class, "overview.vl.json");
    specification.put("height", AXIS_HEIGHT + BAR_HEIGHT * shown.size());
    extent.write(specification, description.questions().thresholdAxis());
    EdgeData data = new EdgeData(optimizers, extent);
    Map<String, JsonNode> sets = new TreeMap<>();
    sets.put("windows", data.windows(shown));
    sets.put("edges", data.edges(shown));
    sets.put("predictions", data.predictions(shown));
    String note =
        shown.size() < ofTask.size()
            ? "The first %d of %d groups are shown.".formatted(shown.size(), ofTask.size())
            : "";
    String axis = description.questions().thresholdAxis();
    return new Panel(
        task,
        note,
        "Lower and upper thresholds of "
            + axis
            + " with their intervals"
            + (task.isEmpty() ? "" : ", " + task),
        specification,
        sets);
  }
}
