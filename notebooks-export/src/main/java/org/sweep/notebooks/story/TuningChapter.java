package org.sweep.notebooks.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sweep.notebooks.cell.Cell;
import org.sweep.notebooks.display.NumberText;
import org.sweep.notebooks.source.RowLabels;
import org.sweep.notebooks.table.Row;
import org.sweep.notebooks.table.Table;
import org.sweep.notebooks.table.TableName;

/** How much tuning a contender needs. */
final class TuningChapter implements Chapter {
  private static final String TEXT =
      """
      ## How much does tuning matter?

      The tuned configurations, and how far off the learning rate may be: `decades` is the stretch \
      of rates, in powers of ten, whose best mean is within a tenth of the range of the best.""";

  private static final List<String> COLUMNS =
      List.of(
          "n",
          "unfinished",
          "mean",
          "low",
          "high",
          "configurations",
          "rates_within",
          "rates",
          "decades");

  /** The axes that are tuned: those of the table that are neither compared nor the problem's. */
  static List<String> settings(Evidence evidence) throws IOException {
    Optional<Table> tuned = evidence.table(TableName.TUNEABILITY);
    return tuned.isEmpty()
        ? List.of()
        : evidence.axesOf(tuned.get()).stream()
            .filter(axis -> !evidence.entry().contains(axis))
            .toList();
  }

  @Override
  public List<String> findings(Evidence evidence) throws IOException {
    List<String> robust = new ArrayList<>();
    for (Row row : rows(evidence)) {
      OptionalDouble decades = row.real("decades");
      if (decades.isPresent() && row.whole("rates").orElse(0) > 1) {
        robust.add(
            evidence.labels().label(row, evidence.entry())
                + " "
                + NumberText.rounded(decades.getAsDouble()));
      }
    }
    return robust.isEmpty()
        ? List.of()
        : List.of(
            "Powers of ten that the learning rate may span within a tenth of the range of the best: %s."
                .formatted(Sentences.some(robust)));
  }

  @Override
  public List<Cell> cells(Evidence evidence, CodeCells code) throws IOException {
    List<Row> rows = rows(evidence);
    if (rows.isEmpty()) {
      return List.of();
    }
    List<String> columns = new ArrayList<>(settings(evidence));
    columns.addAll(COLUMNS);
    List<Cell> cells = new ArrayList<>();
    cells.add(Sentences.cell("tuneability-text", TEXT, findings(evidence)));
    cells.addAll(
        code.table(
            "tuneability",
            RowLabels.inOrder(evidence.entry()),
            Rows.grid(evidence.labels(), rows, evidence.entry(), columns)));
    if (isVaried(evidence.table(TableName.SENSITIVITY))) {
      cells.addAll(code.figure("sensitivity-figure", "comparison", "sensitivity"));
    }
    if (evidence.table(TableName.BUDGETS).isPresent()) {
      cells.addAll(code.figure("budgets-figure", "comparison", "tuning-budget"));
    }
    return cells;
  }

  /** Whether some axis was tried at two values. */
  private static boolean isVaried(Optional<Table> sensitivity) {
    return sensitivity.isPresent()
        && sensitivity.get().stream()
                .map(row -> row.text("axis").orElse("") + row.real("axis_value"))
                .distinct()
                .count()
            > 1;
  }

  private static List<Row> rows(Evidence evidence) throws IOException {
    return evidence.table(TableName.TUNEABILITY).stream()
        .flatMap(Table::stream)
        .sorted(evidence.labels().order(evidence.entry()))
        .toList();
  }
}
