package org.sweep.report.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sweep.analysis.contest.Candidate;
import org.sweep.analysis.contest.Contest;
import org.sweep.report.figure.Contenders;
import org.sweep.report.figure.Figure;
import org.sweep.report.figure.Figure.Panel;
import org.sweep.report.figure.Legend;
import org.sweep.report.figure.Look;
import org.sweep.report.figure.Optimizers;
import org.sweep.report.figure.SpecificationTemplate;
import org.sweep.report.table.Cell;
import org.sweep.report.table.Sheet;
import org.sweep.trial.AxisValue;

/** How many trials of each contender converged, oscillated, stalled, diverged or collapsed. */
final class ClassCounts {
  /** Classes with their colours, in the order of the bars. */
  private static final Map<String, String> COLOURS = new LinkedHashMap<>();

  static {
    COLOURS.put("converged", "var(--completed)");
    COLOURS.put("oscillating", "var(--kind-6)");
    COLOURS.put("stalled", "var(--pruned)");
    COLOURS.put("collapsed", "var(--failed)");
    COLOURS.put("diverged", "var(--diverged)");
    COLOURS.put("not judged", "var(--line)");
  }

  private static final int MOST_PANELS = 24;

  /** Pixels of a bar with its gap, and of what is beneath the bars. */
  private static final int BAR_HEIGHT = 22;

  private static final int AXIS_HEIGHT = 50;

  private final Contenders contenders;
  private final Map<List<AxisValue>, Map<List<AxisValue>, Map<String, Long>>> byTask =
      new LinkedHashMap<>();

  ClassCounts(Contest contest, Contenders contenders, List<Map<String, Object>> convergence) {
    this.contenders = contenders;
    Map<String, Map<String, Long>> byConfiguration = new TreeMap<>();
    for (Map<String, Object> row : convergence) {
      String word = row.containsKey("class") ? (String) row.get("class") : "not judged";
      byConfiguration
          .computeIfAbsent((String) row.get("configuration_id"), absent -> new TreeMap<>())
          .merge(word, 1L, Long::sum);
    }
    for (Candidate candidate : contest.candidates()) {
      Map<String, Long> counts =
          byTask
              .computeIfAbsent(contest.task(candidate), absent -> new LinkedHashMap<>())
              .computeIfAbsent(contest.contender(candidate), absent -> new LinkedHashMap<>());
      byConfiguration
          .getOrDefault(candidate.configurationId(), Map.of())
          .forEach((word, count) -> counts.merge(word, count, Long::sum));
    }
  }

  /** How many trials are of each class. */
  Map<String, Long> total() {
    Map<String, Long> total = new LinkedHashMap<>();
    COLOURS.keySet().forEach(word -> total.put(word, 0L));
    byTask.values().stream()
        .flatMap(ofTask -> ofTask.values().stream())
        .forEach(counts -> counts.forEach((word, count) -> total.merge(word, count, Long::sum)));
    total.values().removeIf(count -> count == 0);
    return total;
  }

  /** A row per contender, over all tasks. */
  Sheet sheet() {
    List<String> words = new ArrayList<>(COLOURS.keySet());
    List<String> headings = new ArrayList<>(List.of("contender", "trials"));
    headings.addAll(words);
    List<List<Cell>> rows = new ArrayList<>();
    for (List<AxisValue> contender : contenders.all()) {
      Map<String, Long> counts = new TreeMap<>();
      byTask
          .values()
          .forEach(
              ofTask ->
                  ofTask
                      .getOrDefault(contender, Map.of())
                      .forEach((word, count) -> counts.merge(word, count, Long::sum)));
      long trials = counts.values().stream().mapToLong(count -> count).sum();
      if (trials > 0) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Label(Contenders.label(contender)));
        cells.add(new Cell.Figure(Long.toString(trials)));
        words.forEach(
            word -> cells.add(new Cell.Figure(Long.toString(counts.getOrDefault(word, 0L)))));
        rows.add(cells);
      }
    }
    return new Sheet("How many trials of each contender are of each class", headings, "", 1, rows);
  }

  /** Stacked bars, a panel per task. */
  Optional<Figure> figure() {
    if (total().isEmpty()) {
      return Optional.empty();
    }
    List<Legend.Entry> legend = new ArrayList<>();
    List<String> words = new ArrayList<>(COLOURS.keySet());
    for (String word : total().keySet()) {
      legend.add(new Legend.Entry(words.indexOf(word), word, new Look(COLOURS.get(word), false)));
    }
    List<Panel> panels =
        byTask.entrySet().stream()
            .limit(MOST_PANELS)
            .map(task -> panel(Optimizers.label(task.getKey()), task.getValue()))
            .toList();
    String note =
        byTask.size() > MOST_PANELS
            ? "The first %d of %d tasks are shown.".formatted(MOST_PANELS, byTask.size())
            : "";
    return Optional.of(
        new Figure(
            "Classes",
            note,
            new Legend("class", legend),
            Optional.empty(),
            new TreeMap<>(),
            panels));
  }

  private Panel panel(String task, Map<List<AxisValue>, Map<String, Long>> counts) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    List<String> words = new ArrayList<>(COLOURS.keySet());
    counts.forEach(
        (contender, ofContender) ->
            ofContender.forEach(
                (word, count) ->
                    rows.addObject()
                        .put("key", words.indexOf(word))
                        .put("place", contenders.key(contender))
                        .put("contender", Contenders.label(contender))
                        .put("class", word)
                        .put("colour", COLOURS.get(word))
                        .put("trials", count)));
    ObjectNode specification = SpecificationTemplate.of(ClassCounts.class, "classes.vl.json");
    specification.put("height", AXIS_HEIGHT + BAR_HEIGHT * counts.size());
    String description = "Trials of each class for each contender";
    Map<String, JsonNode> data = Map.of("counts", rows);
    return new Panel(
        task, "", task.isEmpty() ? description : description + ", " + task, specification, data);
  }
}
