package org.sweep.report.chart;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sweep.analysis.Statistics;
import org.sweep.analysis.SummaryRow;
import org.sweep.report.table.Pivot;
import org.sweep.schema.Metric;
import org.sweep.schema.Metric.Better;
import org.sweep.store.ResultDescription;

/**
 * What of a study is drawn, so that a report of any study is of a size that a browser likes.
 *
 * @param metrics one chart each
 * @param rows rows of the table, one panel each: those that reached the best values
 * @param columns columns of the table, one line each, evenly spaced over all of them
 */
record ChartSelection(List<Metric> metrics, List<Pivot.Row> rows, List<Integer> columns) {
  static final int MOST_METRICS = 6;
  static final int MOST_ROWS = 20;
  static final int MOST_COLUMNS = 10;

  /** What tells of any game whether it converges, however many variables come before it. */
  private static final Set<String> NEVER_LEFT_OUT = Set.of("distance", "field_norm");

  /** What is drawn of {@code pivot}, in its order. */
  static ChartSelection of(Pivot pivot) {
    return new ChartSelection(
        metrics(pivot.description()), rows(pivot), spread(pivot.columns().size()));
  }

  /** How many lines there are in each chart at most. */
  int lines() {
    return rows.size() * columns.size();
  }

  /** The configurations that are drawn. */
  List<SummaryRow> configurations() {
    return rows.stream()
        .flatMap(row -> columns.stream().flatMap(column -> row.cells().get(column).stream()))
        .toList();
  }

  /** The metric of the table and those of {@link #NEVER_LEFT_OUT}, then the first ones. */
  private static List<Metric> metrics(ResultDescription description) {
    List<Metric> all = description.metrics();
    Set<Metric> chosen = new HashSet<>();
    chosen.add(description.metric(description.table().metric()));
    all.stream().filter(metric -> NEVER_LEFT_OUT.contains(metric.name())).forEach(chosen::add);
    for (int i = 0; i < all.size() && chosen.size() < MOST_METRICS; i++) {
      chosen.add(all.get(i));
    }
    return all.stream().filter(chosen::contains).toList();
  }

  private static List<Pivot.Row> rows(Pivot pivot) {
    Metric metric = pivot.description().metric(pivot.description().table().metric());
    Comparator<Integer> bestFirst =
        Comparator.comparing(index -> cost(pivot.rows().get(index), metric));
    return IntStream.range(0, pivot.rows().size())
        .boxed()
        .sorted(bestFirst)
        .limit(MOST_ROWS)
        .sorted()
        .map(pivot.rows()::get)
        .toList();
  }

  /** The smaller, the better is the row's best cell. */
  private static double cost(Pivot.Row row, Metric metric) {
    double sign = metric.better() == Better.LOWER ? 1 : -1;
    return row.cells().stream()
        .flatMap(Optional::stream)
        .flatMap(configuration -> configuration.statistics().stream())
        .map(Statistics::mean)
        .filter(Double::isFinite)
        .mapToDouble(mean -> sign * mean)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static List<Integer> spread(int count) {
    int shown = Math.min(count, MOST_COLUMNS);
    return IntStream.range(0, shown)
        .map(index -> shown == 1 ? 0 : Math.round(index * (count - 1f) / (shown - 1)))
        .boxed()
        .toList();
  }
}
