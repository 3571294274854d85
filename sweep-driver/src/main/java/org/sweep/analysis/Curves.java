package org.sweep.analysis;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sweep.schema.Column;
import org.sweep.schema.Tables;

/** The {@code curves} table: one row per configuration, metric and bin of steps. */
public final class Curves {
  static final String TABLE = "curves";

  private static final List<Column> STATISTICS =
      Stream.of("mean", "low", "high", "median", "lower_quartile", "upper_quartile", "min", "max")
          .map(Column::real)
          .toList();

  private Curves() {}

  /** The columns of the table. */
  static List<Column> columns(List<Column> axes) {
    List<Column> columns = new ArrayList<>(List.of(Tables.STUDY, Tables.CONFIGURATION_ID));
    columns.addAll(axes);
    columns.add(Column.text("metric"));
    columns.addAll(List.of(Tables.STEP, Column.whole("seeds"), Column.whole("n")));
    columns.addAll(STATISTICS);
    return columns;
  }

  /**
   * The rows of the table, made in one pass over the columns of {@code steps}. {@link
   * SqlText#curves} says in SQL what they are; there every row costs a hash of its trial's id.
   *
   * @param tables the result directory
   * @param plan what tasks must know of its trials
   */
  static Dataset<Row> compute(ResultTables tables, Broadcast<CurvePlan> plan) {
    JavaRDD<Row> rows =
        tables
            .tally(new CurvePlan.Cut(plan))
            .keyBy(TrialBins::configuration)
            .groupByKey()
            .values()
            .flatMap(new SeedCurves(plan));
    return tables.made(columns(tables.description().axisColumns()), rows);
  }

  /**
   * The curves of some configurations.
   *
   * @param tables a result directory whose {@code curves} are written
   * @param metric the metric's name
   * @param configurationIds which configurations; those without a value have no curve
   */
  public static List<Curve> read(
      ResultTables tables, String metric, Collection<String> configurationIds) throws IOException {
    List<Column> axes = tables.description().axisColumns();
    List<Row> rows =
        tables
            .readDerived(TABLE, columns(axes))
            .where(col("metric").equalTo(metric))
            .where(col("configuration_id").isInCollection(configurationIds))
            .orderBy("configuration_id", "step")
            .collectAsList();
    Map<String, List<Row>> byConfiguration = new LinkedHashMap<>();
    for (Row row : rows) {
      String id = row.getAs("configuration_id");
      byConfiguration.computeIfAbsent(id, absent -> new ArrayList<>()).add(row);
    }
    return byConfiguration.values().stream().map(curve -> curve(curve, axes)).toList();
  }

  private static Curve curve(List<Row> rows, List<Column> axes) {
    Row first = rows.get(0);
    List<Curve.Point> points = rows.stream().map(Curves::point).toList();
    return new Curve(first.getAs("configuration_id"), AxisCells.of(axes, first::getAs), points);
  }

  private static Curve.Point point(Row row) {
    return new Curve.Point(
        row.<Long>getAs("step"),
        row.<Long>getAs("n"),
        row.<Double>getAs("mean"),
        row.<Double>getAs("min"),
        row.<Double>getAs("max"),
        new Curve.Seeds(
            row.<Long>getAs("seeds"),
            interval(row),
            row.<Double>getAs("lower_quartile"),
            row.<Double>getAs("median"),
            row.<Double>getAs("upper_quartile")));
  }

  private static Optional<Curve.Interval> interval(Row row) {
    Double low = row.getAs("low");
    return low == null
        ? Optional.empty()
        : Optional.of(new Curve.Interval(low, row.<Double>getAs("high")));
  }
}
