package org.sweep.report.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sweep.analysis.OutcomeCounts;
import org.sweep.analysis.Statistics;
import org.sweep.analysis.SummaryRow;
import org.sweep.schema.Column;
import org.sweep.trial.AxisValue;

/** Rows of the summary as CSV (RFC 4180 with line feeds): numbers in full, nothing for no value. */
final class CsvTable {
  private static final List<String> VALUE_COLUMNS =
      List.of(
          "metric",
          "value_at",
          "n",
          "mean",
          "low",
          "high",
          "sd",
          "median",
          "interquartile_mean",
          "min",
          "max",
          "completed",
          "diverged",
          "failed",
          "plateaued",
          "pruned",
          "timed_out");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").build();

  private CsvTable() {}

  static String of(List<Column> axes, List<SummaryRow> rows) throws IOException {
    List<Object> headings = new ArrayList<>();
    axes.forEach(axis -> headings.add(axis.name()));
    headings.add("configuration_id");
    headings.addAll(VALUE_COLUMNS);
    List<List<Object>> records = new ArrayList<>(List.of(headings));
    rows.forEach(row -> records.add(cells(row)));
    return ofRecords(records);
  }

  /** Records of any cells, null for none. */
  static String ofRecords(List<List<Object>> records) throws IOException {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecords(records);
    }
    return text.toString();
  }

  private static List<Object> cells(SummaryRow row) {
    List<Object> cells = new ArrayList<>();
    row.axes().stream().map(AxisValue::value).forEach(cells::add);
    cells.add(row.configurationId());
    cells.add(row.value().metric());
    cells.add(row.value().at().word());
    row.statistics().ifPresentOrElse(statistics -> add(cells, statistics), () -> addNone(cells));
    OutcomeCounts outcomes = row.outcomes();
    cells.addAll(List.of(outcomes.completed(), outcomes.diverged(), outcomes.failed()));
    cells.addAll(List.of(outcomes.plateaued(), outcomes.pruned(), outcomes.timedOut()));
    return cells;
  }

  private static void add(List<Object> cells, Statistics statistics) {
    cells.add(statistics.n());
    cells.add(statistics.mean());
    statistics
        .spread()
        .ifPresentOrElse(
            spread -> cells.addAll(List.of(spread.low(), spread.high(), spread.sd())),
            () -> addEmpty(cells, 3));
    cells.add(statistics.median());
    cells.add(statistics.interquartileMean());
    cells.add(statistics.min());
    cells.add(statistics.max());
  }

  private static void addNone(List<Object> cells) {
    cells.add(0);
    addEmpty(cells, 8);
  }

  private static void addEmpty(List<Object> cells, int count) {
    for (int i = 0; i < count; i++) {
      cells.add(null);
    }
  }
}
