package org.sweep.report.table;

import java.util.ArrayList;
import java.util.List;
import org.sweep.analysis.Statistics;
import org.sweep.analysis.SummaryRow;
import org.sweep.report.table.Labels.Best;
import org.sweep.store.ResultDescription;
import org.sweep.trial.AxisValue;

/** The whole summary in long form: a row per configuration, metric and {@code value_at}. */
final class LongTable {
  private LongTable() {}

  static Sheet of(ResultDescription description, List<SummaryRow> summary) {
    List<String> headings = new ArrayList<>();
    description.axisColumns().forEach(axis -> headings.add(axis.name()));
    headings.addAll(
        List.of("metric", "value_at", "mean", "median", "interquartile mean", "min", "max"));
    return new Sheet(
        "Every metric: mean ± half-width of the 95 % t-interval over seeds",
        headings,
        "",
        description.axes().size() + 2,
        summary.stream().map(LongTable::cells).toList());
  }

  private static List<Cell> cells(SummaryRow row) {
    List<Cell> cells = new ArrayList<>();
    for (AxisValue axis : row.axes()) {
      cells.add(new Cell.Label(Labels.ofAxis(axis.value())));
    }
    cells.add(new Cell.Label(row.value().metric()));
    cells.add(new Cell.Label(row.value().at().word()));
    cells.add(Labels.ofResult(row, Best.NO));
    row.statistics().ifPresentOrElse(statistics -> add(cells, statistics), () -> addNone(cells));
    return cells;
  }

  private static void add(List<Cell> cells, Statistics statistics) {
    cells.add(new Cell.Figure(Estimate.number(statistics.median())));
    cells.add(new Cell.Figure(Estimate.number(statistics.interquartileMean())));
    cells.add(new Cell.Figure(Estimate.number(statistics.min())));
    cells.add(new Cell.Figure(Estimate.number(statistics.max())));
  }

  private static void addNone(List<Cell> cells) {
    for (int i = 0; i < 4; i++) {
      cells.add(new Cell.Missing());
    }
  }
}
