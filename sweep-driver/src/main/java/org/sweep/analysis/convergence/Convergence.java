package org.sweep.analysis.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.sweep.analysis.DerivedTable;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.SqlTemplate;
import org.sweep.analysis.contest.Candidate;
import org.sweep.analysis.contest.Contest;
import org.sweep.analysis.convergence.path.JudgePaths;
import org.sweep.analysis.convergence.path.Path;
import org.sweep.analysis.convergence.path.PathPlan;
import org.sweep.analysis.convergence.path.PathVerdict;
import org.sweep.schema.Column;
import org.sweep.schema.Tables;
import org.sweep.store.Bound;
import org.sweep.store.ResultDescription;

/**
 * The table {@code convergence}: class, rate and time to target of every trial. {@code steps} is
 * read once, trial by trial. {@link #sql} says in SQL what the rows are; there every row costs a
 * hash of its trial's id.
 */
public final class Convergence {
  private static final String BINS_VIEW = "convergence_bins";
  private static final String CLASSES_VIEW = "convergence_classes";
  private static final String VERDICTS_VIEW = "convergence_verdicts";
  private static final Column HIT = Column.whole("hit");

  private final ResultTables tables;

  /**
   * Reads {@code steps} for the trials of {@code tables}.
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
    PathPlan plan = new PlanPaths(tables, targets).execute();
    List<Column> columns = new ArrayList<>(List.of(Tables.TRIAL_ID));
    columns.addAll(PathVerdict.COLUMNS);
    columns.add(HIT);
    tables
        .made(columns, rows(new JudgePaths(tables, plan).execute()))
        .createOrReplaceTempView(VERDICTS_VIEW);
  }

  private static List<Row> rows(Map<String, PathVerdict> verdicts) {
    List<Row> rows = new ArrayList<>();
    verdicts.forEach(
        (trial, verdict) -> {
          List<Object> cells = new ArrayList<>(List.of(trial));
          cells.addAll(verdict.cells());
          cells.add(verdict.hit().orElse(null));
          rows.add(RowFactory.create(cells.toArray()));
        });
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

  /** The table. */
  public static DerivedTable table(ResultDescription description) {
    List<Column> labels = new ArrayList<>(description.axisColumns());
    labels.add(Tables.SEED);
    List<Column> values =
        new ArrayList<>(
            List.of(
                Tables.TRIAL_ID, Tables.CONFIGURATION_ID, Tables.OUTCOME, Column.text("metric")));
    values.addAll(PathVerdict.COLUMNS);
    values.addAll(
        List.of(
            Tables.STEPS,
            Tables.SECONDS,
            Column.whole("steps_to_target"),
            Column.real("seconds_to_target")));
    return new DerivedTable(
        "convergence",
        "How each trial converged: its class, the factor by which its metric shrank per step with a"
            + " 95 % interval, and when it reached the target",
        labels,
        values);
  }

  /** The rows of the table. */
  public Dataset<Row> rows() {
    JudgedMetrics judged = new JudgedMetrics(tables.description().metrics());
    org.apache.spark.sql.Column[] columns =
        table(tables.description()).columns().stream()
            .map(column -> functions.col(column.name()))
            .toArray(org.apache.spark.sql.Column[]::new);
    return tables.query(filled("verdicts.sql", Map.of("metric", judged.ofTrial()))).select(columns);
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
            "watched", PlanPaths.watchedSql(judged).strip(),
            "bins", Path.BINS,
            "goal", targets.metric(),
            "comparison", targets.side().comparison(),
            "accuracy", PlanPaths.accuracySql(judged)));
  }

  static String classesSql(ResultDescription description) {
    JudgedMetrics judged = new JudgedMetrics(description.metrics());
    return filled(
        "classes.sql",
        Map.of(
            "metric",
            judged.ofTrial(),
            "middle",
            Path.MIDDLE,
            "tail",
            Path.TAIL,
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
}
