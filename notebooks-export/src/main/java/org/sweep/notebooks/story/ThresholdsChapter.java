package org.sweep.notebooks.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sweep.notebooks.cell.Cell;
import org.sweep.notebooks.source.RowLabels;
import org.sweep.notebooks.table.Row;
import org.sweep.notebooks.table.Table;
import org.sweep.notebooks.table.TableName;

/** Between which values of an axis trials succeed. */
final class ThresholdsChapter implements Chapter {
  /** Groups with a sentence of their own; the table has all. */
  private static final int MOST_GROUPS = 12;

  private static final String TEXT =
      """
      ## Where do trials succeed?

      Between which values of the axis half of the seeds succeed or more, with 95 % intervals. An \
      end without a number lies beyond what was tried.""";

  private static final List<String> COLUMNS =
      List.of(
          "axis", "seeds", "never", "always", "lower", "lower_low", "lower_high", "upper",
          "upper_low", "upper_high");

  @Override
  public List<String> findings(Evidence evidence) throws IOException {
    Optional<Table> table = evidence.table(TableName.THRESHOLDS);
    if (table.isEmpty()) {
      return List.of();
    }
    List<String> group = evidence.axesOf(table.get());
    List<Row> rows = rows(evidence, group);
    List<String> findings = new ArrayList<>();
    for (Row row : rows.subList(0, Math.min(MOST_GROUPS, rows.size()))) {
      findings.add(evidence.labels().label(row, group) + ": " + sentence(row));
    }
    if (rows.size() > MOST_GROUPS) {
      findings.add("The table has the other %d groups.".formatted(rows.size() - MOST_GROUPS));
    }
    return findings;
  }

  private static String sentence(Row row) {
    long seeds = row.whole("seeds").orElse(0);
    if (row.whole("never").orElse(0) == seeds) {
      return "no trial of %s succeeds.".formatted(Sentences.count(seeds, "seed"));
    }
    return "half of %s or more succeed at a %s %s, %s."
        .formatted(
            Sentences.count(seeds, "seed"),
            row.text("axis").orElse("value"),
            row.isNull("lower") ? "down to the smallest that was tried" : "from " + end(row, "lower"),
            row.isNull("upper") ? "up to the largest that was tried" : "up to " + end(row, "upper"));
  }

  private static String end(Row row, String side) {
    OptionalDouble low = row.real(side + "_low");
    OptionalDouble high = row.real(side + "_high");
    String interval =
        low.isEmpty() && high.isEmpty()
            ? ""
            : " (95 %% interval %s to %s)".formatted(bound(low), bound(high));
    return Rows.number(row.real(side)) + interval;
  }

  private static String bound(OptionalDouble end) {
    return end.isPresent() && Double.isFinite(end.getAsDouble()) ? Rows.number(end) : "unbounded";
  }

  @Override
  public List<Cell> cells(Evidence evidence, CodeCells code) throws IOException {
    Optional<Table> table = evidence.table(TableName.THRESHOLDS);
    if (table.isEmpty()) {
      return List.of();
    }
    List<String> group = evidence.axesOf(table.get());
    List<Cell> cells = new ArrayList<>();
    cells.add(Sentences.cell("thresholds-text", TEXT, findings(evidence)));
    cells.addAll(
        code.table(
            "thresholds",
            RowLabels.inOrder(group),
            Rows.grid(evidence.labels(), rows(evidence, group), group, COLUMNS)));
    if (evidence.table(TableName.SUCCESS_RATES).isPresent()) {
      cells.addAll(code.figure("thresholds-figure", "thresholds", "where-trials-succeed"));
      cells.addAll(code.figure("success-figure", "thresholds", "share-that-succeeds"));
      cells.addAll(code.quiet("check-success"));
    }
    return cells;
  }

  private static List<Row> rows(Evidence evidence, List<String> group) throws IOException {
    return evidence.table(TableName.THRESHOLDS).stream()
        .flatMap(Table::stream)
        .sorted(evidence.labels().order(group))
        .toList();
  }
}
