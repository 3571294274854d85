package org.sweep.report.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sweep.analysis.Statistics;
import org.sweep.analysis.SummaryRow;
import org.sweep.report.table.Labels.Best;
import org.sweep.schema.Metric;
import org.sweep.schema.Metric.Better;
import org.sweep.store.ResultDescription;
import org.sweep.store.TableSpec;
import org.sweep.store.TableSpec.At;

/**
 * The table that a study asks for: one axis down, one across. Further axes are labels of the rows
 * too, so that one table holds every configuration, and no row is empty because axes do not meet.
 *
 * @param description what the tables hold
 * @param labels names of the axes that label rows
 * @param columns values of the axis across, in the order of the study, null where it does not apply
 * @param rows in the order of the study
 */
public record Pivot(
    ResultDescription description, List<String> labels, List<Object> columns, List<Row> rows) {

  /** Copies the lists. */
  public Pivot {
    labels = List.copyOf(labels);
    columns = Collections.unmodifiableList(new ArrayList<>(columns));
    rows = List.copyOf(rows);
  }

  /**
   * A row of configurations.
   *
   * @param labels its values on the axes that label rows, as texts
   * @param cells one per column, empty where no trial has ended
   */
  public record Row(List<String> labels, List<Optional<SummaryRow>> cells) {
    /** Copies the lists. */
    public Row {
      labels = List.copyOf(labels);
      cells = List.copyOf(cells);
    }
  }

  /** Lays out those of {@code summary} that the table of {@code description} shows. */
  public static Pivot of(ResultDescription description, List<SummaryRow> summary) {
    return new PivotLayout(description).of(summary);
  }

  /** The rows of the summary that are in the table, row by row. */
  public List<SummaryRow> configurations() {
    return rows.stream().flatMap(row -> row.cells().stream()).flatMap(Optional::stream).toList();
  }

  /** The names of the columns. */
  public List<String> columnTexts() {
    return columns.stream().map(Labels::ofAxis).toList();
  }

  /** The table as a sheet. */
  public Sheet sheet() {
    List<Optional<Double>> best = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      best.add(best(column));
    }
    List<String> headings = new ArrayList<>(labels);
    headings.addAll(columnTexts());
    List<List<Cell>> cells = rows.stream().map(row -> cells(row, best)).toList();
    return new Sheet(caption(), headings, description.table().columns(), labels.size(), cells);
  }

  private String caption() {
    TableSpec table = description.table();
    String direction = metric().better() == Better.LOWER ? "lower" : "higher";
    return "%s, %s recorded value: mean ± half-width of the 95 %% t-interval over seeds; %s is better"
        .formatted(table.metric(), table.at() == At.LAST ? "last" : "best", direction);
  }

  private Metric metric() {
    return description.metric(description.table().metric());
  }

  /** The best mean of a column, if it has two to compare. */
  private Optional<Double> best(int column) {
    List<Double> means =
        rows.stream()
            .flatMap(row -> row.cells().get(column).stream())
            .flatMap(summary -> summary.statistics().stream())
            .map(Statistics::mean)
            .filter(Double::isFinite)
            .toList();
    Metric metric = metric();
    return means.size() < 2
        ? Optional.empty()
        : means.stream().reduce((left, right) -> metric.improves(right, left) ? right : left);
  }

  private static List<Cell> cells(Row row, List<Optional<Double>> best) {
    List<Cell> cells = new ArrayList<>();
    row.labels().forEach(label -> cells.add(new Cell.Label(label)));
    for (int column = 0; column < best.size(); column++) {
      cells.add(cell(row.cells().get(column), best.get(column)));
    }
    return cells;
  }

  private static Cell cell(Optional<SummaryRow> configuration, Optional<Double> best) {
    if (configuration.isEmpty()) {
      return new Cell.Missing();
    }
    Optional<Double> mean = configuration.get().statistics().map(Statistics::mean);
    boolean isBest = best.isPresent() && best.equals(mean);
    return Labels.ofResult(configuration.get(), isBest ? Best.OF_ITS_COLUMN : Best.NO);
  }
}
