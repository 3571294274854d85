package org.sweep.notebooks.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.sweep.notebooks.cell.Cell;
import org.sweep.notebooks.display.Grid;
import org.sweep.notebooks.display.NumberText;
import org.sweep.notebooks.source.RowLabels;
import org.sweep.notebooks.table.Row;
import org.sweep.notebooks.table.StudyFile.ShownTable;
import org.sweep.notebooks.table.TableName;

/** The table that the study asks for, and who is best in each of its columns. */
final class ReportTableChapter implements Chapter {
  /** Columns of which a sentence names the best. */
  private static final int MOST_COLUMNS = 8;

  @Override
  public List<String> findings(Evidence evidence) throws IOException {
    ShownTable shown = evidence.study().shown();
    List<String> others = varied(evidence);
    Comparator<Row> better = Comparator.comparingDouble(row -> row.real("mean").orElseThrow());
    List<String> winners = new ArrayList<>();
    for (Map.Entry<String, List<Row>> column : columns(evidence).entrySet()) {
      column.getValue().stream()
          .filter(row -> row.real("mean").isPresent())
          .min(evidence.lowerIsBetter() ? better : better.reversed())
          .map(
              row ->
                  "%s at %s (%s)"
                      .formatted(
                          evidence.labels().label(row, others), column.getKey(), estimate(row)))
          .ifPresent(winners::add);
    }
    if (winners.isEmpty()) {
      return List.of();
    }
    boolean cut = winners.size() > MOST_COLUMNS;
    return List.of(
        "Best mean %s for each %s: %s%s."
            .formatted(
                shown.metric(),
                shown.columns(),
                String.join("; ", winners.subList(0, Math.min(MOST_COLUMNS, winners.size()))),
                cut ? "; and so on" : ""));
  }

  @Override
  public List<Cell> cells(Evidence evidence, CodeCells code) throws IOException {
    List<Row> asked = asked(evidence);
    if (asked.isEmpty()) {
      return List.of();
    }
    List<String> axes = new ArrayList<>(others(evidence));
    axes.add(evidence.study().shown().columns());
    Grid grid =
        code.flavour().isPython()
            ? pivot(evidence)
            : Rows.grid(
                evidence.labels(),
                asked,
                axes,
                List.of("n", "mean", "low", "high", "diverged", "pruned", "timed_out", "failed"));
    List<Cell> cells = new ArrayList<>(List.of(text(evidence)));
    cells.addAll(code.table("report-table", RowLabels.inOrder(axes), grid));
    return cells;
  }

  private static Cell text(Evidence evidence) {
    ShownTable shown = evidence.study().shown();
    return new Cell.Markdown(
        "report-table-text",
        """
        ## %s by %s and %s

        The %s recorded value of each trial; %s is better. A cell is the mean over the trials of \
        a configuration that completed or plateaued, ± half the width of its 95 %% t-interval. \
        Trials that diverged, were pruned or failed are counted beside it."""
            .formatted(
                shown.metric(),
                shown.rows(),
                shown.columns(),
                shown.at(),
                evidence.lowerIsBetter() ? "lower" : "higher"));
  }

  /** The other axes down the side, that of the columns across the top. */
  private static Grid pivot(Evidence evidence) throws IOException {
    Map<String, Map<String, String>> cells = new LinkedHashMap<>();
    Set<String> columns = new LinkedHashSet<>();
    for (Row row : asked(evidence)) {
      String column = evidence.labels().label(row, List.of(evidence.study().shown().columns()));
      columns.add(column);
      cells
          .computeIfAbsent(
              evidence.labels().label(row, others(evidence)), label -> new LinkedHashMap<>())
          .put(column, estimate(row));
    }
    List<Grid.Line> lines = new ArrayList<>();
    cells.forEach(
        (label, known) ->
            lines.add(
                new Grid.Line(
                    label,
                    columns.stream().map(column -> known.getOrDefault(column, "")).toList())));
    return new Grid(List.copyOf(columns), lines);
  }

  /** {@code 0.934 ± 0.022, 1 diverged}. */
  private static String estimate(Row row) {
    List<String> words = new ArrayList<>();
    OptionalDouble mean = row.real("mean");
    if (mean.isPresent()) {
      OptionalDouble low = row.real("low");
      OptionalDouble high = row.real("high");
      String half =
          low.isPresent() && high.isPresent()
              ? " ± " + NumberText.rounded((high.getAsDouble() - low.getAsDouble()) / 2)
              : "";
      words.add(NumberText.rounded(mean.getAsDouble()) + half);
    }
    for (String outcome : OutcomesChapter.OUTCOMES.subList(2, OutcomesChapter.OUTCOMES.size())) {
      long count = row.whole(outcome.replace(' ', '_')).orElse(0);
      if (count > 0) {
        words.add(count + " " + outcome);
      }
    }
    return String.join(", ", words);
  }

  private static Map<String, List<Row>> columns(Evidence evidence) throws IOException {
    return Rows.grouped(
        evidence.labels(), asked(evidence).stream(), List.of(evidence.study().shown().columns()));
  }

  /** The other axes that have several values: the rest goes without saying. */
  private static List<String> varied(Evidence evidence) {
    List<String> varied =
        others(evidence).stream()
            .filter(axis -> evidence.study().axis(axis).orElseThrow().values().size() != 1)
            .toList();
    return varied.isEmpty() ? others(evidence) : varied;
  }

  private static List<String> others(Evidence evidence) {
    String columns = evidence.study().shown().columns();
    return evidence.axes().stream().filter(axis -> !axis.equals(columns)).toList();
  }

  /** The rows of {@code summary} that the table shows, in the order of the study. */
  private static List<Row> asked(Evidence evidence) throws IOException {
    ShownTable shown = evidence.study().shown();
    List<String> order =
        Stream.of(others(evidence), List.of(shown.columns())).flatMap(Collection::stream).toList();
    return evidence.table(TableName.SUMMARY).stream()
        .flatMap(table -> table.stream())
        .filter(row -> row.is("metric", shown.metric()) && row.is("value_at", shown.at()))
        .sorted(evidence.labels().order(order))
        .toList();
  }
}
