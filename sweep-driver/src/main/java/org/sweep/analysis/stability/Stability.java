package org.sweep.analysis.stability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.sweep.analysis.AxisCells;
import org.sweep.analysis.AxisOrder;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.SqlTemplate;
import org.sweep.schema.Column;
import org.sweep.schema.Metric;
import org.sweep.schema.Tables;
import org.sweep.store.AxisColumn;
import org.sweep.store.ResultDescription;
import org.sweep.trial.AxisValue;

/** What a result directory says of stability, computed once and kept until it is closed. */
public final class Stability implements AutoCloseable {
  static final String DISTANCE = "distance";
  static final String LEARNING_RATE = "learning_rate";

  private final ResultTables tables;
  private final Dataset<Row> contraction;

  private Stability(ResultTables tables, Dataset<Row> contraction) {
    this.tables = tables;
    this.contraction = contraction;
  }

  /**
   * The stability of a study; empty if theory says nothing of any of its trials, or their distance
   * to an equilibrium is not recorded.
   */
  public static Optional<Stability> of(ResultTables tables) {
    ResultDescription description = tables.description();
    boolean hasColumns =
        description.metrics().stream().map(Metric::name).anyMatch(DISTANCE::equals)
            && description.axisColumns().contains(Column.real(LEARNING_RATE));
    if (!hasColumns || countPredicted(tables) == 0) {
      return Optional.empty();
    }
    Dataset<Row> contraction = tables.query(contractionSql(description));
    contraction.persist(StorageLevel.MEMORY_AND_DISK());
    contraction.createOrReplaceTempView("contraction");
    return Optional.of(new Stability(tables, contraction));
  }

  private static long countPredicted(ResultTables tables) {
    String sql = "SELECT count(%s) FROM trials".formatted(Tables.SPECTRAL_RADIUS.name());
    return tables.query(sql).first().getLong(0);
  }

  /** The view {@code contraction} and the query over it, as a reader can run them. */
  public static String sql(ResultDescription description) {
    return "CREATE TEMP VIEW contraction AS\n"
        + contractionSql(description).strip()
        + ";\n\n"
        + stabilitySql(description);
  }

  /** The axes that tell groups apart: all but the learning rate. */
  public static List<AxisColumn> groupAxes(ResultDescription description) {
    return description.axes().stream()
        .filter(axis -> !axis.column().name().equals(LEARNING_RATE))
        .toList();
  }

  static String contractionSql(ResultDescription description) {
    return filled("contraction.sql", description);
  }

  static String stabilitySql(ResultDescription description) {
    return filled("stability.sql", description);
  }

  private static String filled(String resource, ResultDescription description) {
    List<String> axes = description.axisColumns().stream().map(Column::name).toList();
    List<String> groups =
        groupAxes(description).stream().map(axis -> axis.column().name()).toList();
    return SqlTemplate.filled(Stability.class, resource, Map.of("axes", axes, "groups", groups));
  }

  /** The rows of the table, which need {@link WriteStability} to be sorted. */
  Dataset<Row> groups() {
    return tables.query(stabilitySql(tables.description()));
  }

  /** How many configurations have a row. */
  public long configurations() {
    return contraction.select("configuration_id").distinct().count();
  }

  /** The trials of the first {@code mostSeeds} seeds of each configuration, as the study goes. */
  public List<Contraction> trials(int mostSeeds) {
    List<Column> axes = tables.description().axisColumns();
    String sql =
        """
        SELECT * FROM (
          SELECT *, row_number() OVER (PARTITION BY configuration_id ORDER BY seed) AS place
          FROM contraction)
        WHERE place <= %d
        """
            .formatted(mostSeeds);
    List<Contraction> trials = new ArrayList<>();
    tables.query(sql).collectAsList().forEach(row -> trials.add(trial(row, axes)));
    trials.sort(
        Comparator.comparing(Contraction::axes, AxisOrder.ofPoints(tables.description().axes()))
            .thenComparing(Contraction::seed));
    return trials;
  }

  private static Contraction trial(Row row, List<Column> axes) {
    List<AxisValue> cells = AxisCells.of(axes, row::getAs);
    return new Contraction(
        cells,
        row.<Long>getAs("seed"),
        Optional.ofNullable(row.getAs("spectral_radius")),
        Optional.ofNullable(row.getAs("stability")),
        Optional.ofNullable(row.getAs("step_size_bound")),
        Optional.ofNullable(row.getAs("contracts")),
        Optional.ofNullable(row.<Double>getAs("growth")).filter(Double::isFinite));
  }

  /** Forgets what Spark has cached. */
  @Override
  public void close() {
    contraction.unpersist();
  }
}
