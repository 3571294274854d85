package org.sweep.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep.output.TableReader;
import org.sweep.schema.Column;
import org.sweep.schema.Metric;
import org.sweep.store.ResultDescription;
import org.sweep.store.TableSpec.At;

/** The {@code summary} table: one row per configuration, metric and {@code value_at}. */
public final class Summary {
  static final String TABLE = "summary";

  private Summary() {}

  /** All rows of the table, in the order of the study's axes, then of its metrics. */
  static List<SummaryRow> read(ResultTables tables) throws IOException {
    ResultDescription description = tables.description();
    List<Column> axes = description.axisColumns();
    List<SummaryRow> rows = new ArrayList<>();
    new TableReader(tables.storage()).read(tables.derived(TABLE), row -> rows.add(row(row, axes)));
    rows.sort(order(description));
    return rows;
  }

  private static Comparator<SummaryRow> order(ResultDescription description) {
    List<String> metrics = description.metrics().stream().map(Metric::name).toList();
    return Comparator.comparing(SummaryRow::axes, AxisOrder.ofPoints(description.axes()))
        .thenComparing(SummaryRow::configurationId)
        .thenComparing(row -> metrics.indexOf(row.value().metric()))
        .thenComparing(row -> row.value().at());
  }

  private static SummaryRow row(Map<String, Object> row, List<Column> axes) {
    return new SummaryRow(
        (String) row.get("configuration_id"),
        AxisCells.of(axes, row::get),
        new SummaryRow.Value((String) row.get("metric"), At.of((String) row.get("value_at"))),
        new OutcomeCounts(
            (Long) row.get("completed"),
            (Long) row.get("diverged"),
            (Long) row.get("failed"),
            (Long) row.get("plateaued"),
            (Long) row.get("pruned"),
            (Long) row.get("timed_out")),
        statistics(row));
  }

  private static Optional<Statistics> statistics(Map<String, Object> row) {
    long n = (Long) row.get("n");
    if (n == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Statistics(
            n,
            (Double) row.get("mean"),
            spread(row),
            (Double) row.get("median"),
            (Double) row.get("interquartile_mean"),
            (Double) row.get("min"),
            (Double) row.get("max")));
  }

  private static Optional<Statistics.Spread> spread(Map<String, Object> row) {
    if (!row.containsKey("low")) {
      return Optional.empty();
    }
    return Optional.of(
        new Statistics.Spread(
            (Double) row.get("sd"), (Double) row.get("low"), (Double) row.get("high")));
  }
}
