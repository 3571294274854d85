package org.sweep.report.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sweep.landscape.Landscape;
import org.sweep.landscape.PathTrial;
import org.sweep.landscape.RecordedPath;
import org.sweep.report.figure.Figure.Panel;
import org.sweep.report.figure.Figure.Selector;
import org.sweep.report.figure.PathData.Line;
import org.sweep.report.table.Labels;

/** The figure of one landscape: a panel per learning rate, or one with a choice among many. */
final class PathFigure {
  /** From here on a reader chooses the learning rate; fewer have a panel each. */
  private static final int MOST_PANELS = 4;

  private final Landscape landscape;
  private final PathSelection selection;
  private final PathData data;
  private final String distance;
  private final ContourLevels levels;

  PathFigure(Landscape landscape, PathSelection selection, PathData data, String distance) {
    this.landscape = landscape;
    this.selection = selection;
    this.data = data;
    this.distance = distance;
    this.levels = ContourLevels.of(landscape);
  }

  /** The figure; empty if no trial of the problem has a path. */
  Optional<Figure> of(Map<String, RecordedPath> paths) {
    List<RecordedPath> shown =
        selection.trials().stream()
            .map(PathTrial::trialId)
            .filter(paths::containsKey)
            .map(paths::get)
            .toList();
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    List<String> rates = selection.rates().stream().map(Labels::ofAxis).toList();
    boolean choose = rates.size() > MOST_PANELS;
    Set<Object> optimizers = new HashSet<>();
    shown.forEach(path -> optimizers.add(path.trial().on(Optimizers.OPTIMIZER)));
    return Optional.of(
        new Figure(
            Optimizers.label(landscape.problem()),
            note(shown),
            data.legend(optimizers),
            choose
                ? Optional.of(new Selector(Optimizers.LEARNING_RATE, rates, rates.size() / 2))
                : Optional.empty(),
            shared(),
            choose ? List.of(panel("", lines(shown))) : panels(rates, shown)));
  }

  private String note(List<RecordedPath> shown) {
    return "%s Drawn: %s A dot every %d steps."
        .formatted(
            levels.note(landscape.losses().get(0)), selection.note(), PathData.every(lines(shown)));
  }

  private SortedMap<String, JsonNode> shared() {
    SortedMap<String, JsonNode> shared = new TreeMap<>();
    shared.put("grid", data.grid());
    shared.put("arrows", new Quiver(landscape).json());
    return shared;
  }

  private List<Line> lines(List<RecordedPath> paths) {
    return paths.stream()
        .map(path -> new Line(name(path), selection.rates().indexOf(rate(path)), path))
        .toList();
  }

  private List<Panel> panels(List<String> rates, List<RecordedPath> shown) {
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < rates.size(); i++) {
      Object rate = selection.rates().get(i);
      List<Line> lines =
          shown.stream()
              .filter(path -> rate(path).equals(rate))
              .map(path -> new Line(name(path), 0, path))
              .toList();
      if (!lines.isEmpty()) {
        panels.add(panel(Optimizers.LEARNING_RATE + " " + rates.get(i), lines));
      }
    }
    return panels;
  }

  private Panel panel(String label, List<Line> lines) {
    ObjectNode specification = PathSpecification.of(landscape, levels, distance);
    String what =
        "Paths of %d trials over contours of %s".formatted(lines.size(), landscape.losses().get(0));
    String description = label.isEmpty() ? what : what + ", " + label;
    return new Panel(
        label,
        "",
        description,
        specification,
        Map.of("paths", data.paths(lines), "marks", data.marks(lines)));
  }

  private String name(RecordedPath path) {
    return Optimizers.label(selection.method(path.trial()));
  }

  private static Object rate(RecordedPath path) {
    return path.trial().on(Optimizers.LEARNING_RATE);
  }
}
