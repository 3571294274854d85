package org.sweep.report.figure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sweep.report.figure.Figure.Panel;

/** Puts figures of one panel side by side, under one legend. */
final class Gallery {
  private Gallery() {}

  /** {@code figures}, with all those of one panel without a choice as the first. */
  static List<Figure> of(List<Figure> figures) {
    List<Figure> small = figures.stream().filter(Gallery::isSmall).toList();
    if (small.size() < 2) {
      return figures;
    }
    List<Figure> result = new ArrayList<>(List.of(together(small)));
    figures.stream().filter(figure -> !isSmall(figure)).forEach(result::add);
    return result;
  }

  private static boolean isSmall(Figure figure) {
    return figure.panels().size() == 1 && figure.selector().isEmpty();
  }

  private static Figure together(List<Figure> figures) {
    List<Legend.Entry> entries =
        figures.stream()
            .flatMap(figure -> figure.legend().entries().stream())
            .distinct()
            .sorted(Comparator.comparingInt(Legend.Entry::key))
            .toList();
    Legend legend = new Legend(figures.get(0).legend().title(), entries);
    List<Panel> panels = figures.stream().map(Gallery::panel).toList();
    return new Figure("", "", legend, Optional.empty(), new TreeMap<>(), panels);
  }

  private static Panel panel(Figure figure) {
    Panel panel = figure.panels().get(0);
    Map<String, JsonNode> data = new TreeMap<>(figure.data());
    data.putAll(panel.data());
    String label = figure.title().isEmpty() ? panel.label() : figure.title();
    return new Panel(label, figure.note(), panel.description(), panel.specification(), data);
  }
}
