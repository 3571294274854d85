package org.sweep.analysis.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.storage.StorageLevel;
import org.sweep.analysis.DerivedTable;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.SqlTemplate;
import org.sweep.analysis.StudentT;
import org.sweep.analysis.contest.Candidate;
import org.sweep.analysis.contest.Contest;
import org.sweep.schema.Column;
import org.sweep.schema.ColumnType;
import org.sweep.schema.Tables;
import org.sweep.store.Bound;
import org.sweep.store.ResultDescription;

/**
 * The table {@code convergence}: class, rate and time to target of every trial. {@code steps} is
 * read once, into at most {@link #BINS} bins per trial and a few more; everything else is computed
 * from these.
 */
public final class Convergence implements AutoCloseable {
  /** Equal parts of a trial's steps. */
  static final int BINS = 128;

  /** Degrees of freedom of a rate: bins, and quarters of octaves of the first one. */
  private static final int MOST_DEGREES = 400;

  private static final String BINS_VIEW = "convergence_bins";
  private static final String CLASSES_VIEW = "convergence_classes";
  static final String ACCURACY = "test_accuracy";

  private final ResultTables tables;
  private final Broadcast<PathPlan> plan;
  private final Dataset<Row> bins;
  private final Dataset<Row> classes;

  /**
   * Reads {@code steps} for the trials of {@code tables} and keeps what is needed.
   *
   * @param tables the result directory
   * @param contest its configurations
   * @param targets what their trials are to reach
   */
  public Convergence(ResultTables tables, Contest contest, Targets targets) {
    this.tables = tables;
    tables
        .made(List.of(Tables.CONFIGURATION_ID, Column.real("goal")), goals(contest, targets))
        .createOrReplaceTempView("goals");
    tables
        .made(List.of(Column.whole("degrees_of_freedom"), Column.real("quantile")), quantiles())
        .createOrReplaceTempView("quantiles");
    this.plan = tables.broadcast(PathPlan.of(tables, targets));
    this.bins = kept(BINS_VIEW, PathRows.of(tables, plan));
    this.classes = kept(CLASSES_VIEW, tables.query(classesSql(tables.description())));
  }

  private static Dataset<Row> kept(String view, Dataset<Row> rows) {
    rows.persist(StorageLevel.MEMORY_AND_DISK());
    rows.createOrReplaceTempView(view);
    return rows;
  }

  private static List<Row> goals(Contest contest, Targets targets) {
    List<Row> goals = new ArrayList<>();
    for (Candidate candidate : contest.candidates()) {
      Optional<Bound> target = targets.of(contest.task(candidate));
      target.ifPresent(
          bound -> goals.add(RowFactory.create(candidate.configurationId(), bound.value())));
    }
    return goals;
  }

  private static List<Row> quantiles() {
    List<Row> quantiles = new ArrayList<>();
    for (long degrees = 1; degrees <= MOST_DEGREES; degrees++) {
      quantiles.add(RowFactory.create(degrees, StudentT.quantile(degrees)));
    }
    return quantiles;
  }

  /** The table. */
  public static DerivedTable table(ResultDescription description) {
    List<Column> labels = new ArrayList<>(description.axisColumns());
    labels.add(Tables.SEED);
    List<Column> values =
        List.of(
            Tables.TRIAL_ID,
            Tables.CONFIGURATION_ID,
            Tables.OUTCOME,
            Column.text("metric"),
            Column.text("class"),
            Column.real("start"),
            Column.real("level"),
            new Column("still_falling", ColumnType.FLAG),
            Column.real("rate"),
            Column.real("rate_low"),
            Column.real("rate_high"),
            Column.real("r_squared"),
            Column.real("half_life"),
            Column.real("rate_floor"),
            Tables.STEPS,
            Tables.SECONDS,
            Column.whole("steps_to_target"),
            Column.real("seconds_to_target"));
    return new DerivedTable(
        "convergence",
        "How each trial converged: its class, the factor by which its metric shrank per step with a"
            + " 95 % interval, and when it reached the target",
        labels,
        values);
  }

  /** The rows of the table. */
  public Dataset<Row> rows() {
    return tables.query(convergenceSql(tables.description()));
  }

  /** What every trial measured in its bins, a row for each. */
  Dataset<Row> bins() {
    return bins;
  }

  /** The queries, as a reader can run them. */
  public static String sql(ResultDescription description, Targets targets) {
    return "CREATE TEMP VIEW %s AS\n%s;\n\nCREATE TEMP VIEW %s AS\n%s;\n\n%s"
        .formatted(
            BINS_VIEW,
            binsSql(description, targets).strip(),
            CLASSES_VIEW,
            classesSql(description).strip(),
            convergenceSql(description));
  }

  static String binsSql(ResultDescription description, Targets targets) {
    JudgedMetrics judged = new JudgedMetrics(description.metrics());
    return filled(
        "bins.sql",
        Map.of(
            "metrics", judged.names(),
            "watched", PathPlan.watchedSql(judged).strip(),
            "bins", BINS,
            "goal", targets.metric(),
            "comparison", targets.side().comparison(),
            "accuracy", judged.has(ACCURACY) ? ACCURACY : "CAST(NULL AS DOUBLE)"));
  }

  static String classesSql(ResultDescription description) {
    JudgedMetrics judged = new JudgedMetrics(description.metrics());
    return filled(
        "classes.sql",
        Map.of(
            "metric",
            judged.ofTrial(),
            "middle",
            BINS / 2,
            "tail",
            BINS - BINS / 4,
            "collapsed",
            judged.collapsed()));
  }

  static String convergenceSql(ResultDescription description) {
    List<String> axes = description.axisColumns().stream().map(Column::name).toList();
    return filled("convergence.sql", Map.of("axes", axes));
  }

  private static String filled(String resource, Map<String, Object> values) {
    return SqlTemplate.filled(Convergence.class, resource, values);
  }

  /** Forgets what Spark has cached. */
  @Override
  public void close() {
    classes.unpersist();
    bins.unpersist();
    plan.destroy();
  }
}
