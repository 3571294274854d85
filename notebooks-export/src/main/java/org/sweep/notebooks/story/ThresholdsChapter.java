package org.sweep.notebooks.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
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
          "axis",
          "seeds",
          "never",
          "always",
          "lower",
          "lower_low",
          "lower_high",
          "upper",
          "upper_low",
          "upper_high");

  @Override
  public int headlines() {
    return 1;
  }

  @Override
  public List<String> findings(Evidence evidence) throws IOException {
    Optional<Table> table = evidence.table(TableName.THRESHOLDS);
    if (table.isEmpty()) {
      return List.of();
    }
    List<String> group = evidence.axesOf(table.get());
    List<Row> rows = rows(evidence, group);
    long within = rows.stream().filter(row -> !row.isNull("lower") || !row.isNull("upper")).count();
    List<String> findings = new ArrayList<>();
    findings.add(
        "%d of %s %s a threshold within what was tried."
            .formatted(
                within, Sentences.count(rows.size(), "group"), within == 1 ? "has" : "have"));
    Range tried = Range.of(evidence, rows);
    for (Row row : rows.subList(0, Math.min(MOST_GROUPS, rows.size()))) {
      findings.add(evidence.labels().label(row, group) + ": " + sentence(row, tried));
    }
    if (rows.size() > MOST_GROUPS) {
      findings.add("The table has the other %d groups.".formatted(rows.size() - MOST_GROUPS));
    }
    return findings;
  }

  private static String sentence(Row row, Range tried) {
    long seeds = row.whole("seeds").orElse(0);
    if (row.whole("never").orElse(0) == seeds) {
      return "no trial of %s succeeds.".formatted(Sentences.count(seeds, "seed"));
    }
    return "half of %s or more succeed at a %s %s, %s."
        .formatted(
            Sentences.count(seeds, "seed"),
            row.text("axis").orElse("value"),
            row.isNull("lower")
                ? "down to the smallest that was tried"
                : "from " + end(row, "lower", tried),
            row.isNull("upper")
                ? "up to the largest that was tried"
                : "up to " + end(row, "upper", tried));
  }

  private static String end(Row row, String side, Range tried) {
    OptionalDouble low = row.real(side + "_low");
    OptionalDouble high = row.real(side + "_high");
    String interval =
        low.isEmpty() && high.isEmpty()
            ? ""
            : " (95 %% interval %s to %s)".formatted(tried.text(low), tried.text(high));
    return Rows.number(row.real(side)) + interval;
  }

  /** The values of the axis that were tried; all numbers if that is not known. */
  private record Range(double low, double high) {
    static Range of(Evidence evidence, List<Row> thresholds) throws IOException {
      String axis = thresholds.get(0).text("axis").orElse("");
      Optional<Table> rates =
          evidence.table(TableName.SUCCESS_RATES).filter(table -> table.has(axis));
      DoubleSummaryStatistics tried =
          rates.stream()
              .flatMap(Table::stream)
              .flatMapToDouble(row -> row.real(axis).stream())
              .summaryStatistics();
      return tried.getCount() == 0
          ? new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
          : new Range(tried.getMin(), tried.getMax());
    }

    String text(OptionalDouble end) {
      boolean within = end.isPresent() && end.getAsDouble() >= low && end.getAsDouble() <= high;
      return within ? Rows.number(end) : "beyond what was tried";
    }
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
