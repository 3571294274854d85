package org.sweep.analysis.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sweep.analysis.FabricatedResults.point;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep.analysis.FabricatedResults;
import org.sweep.analysis.FabricatedResults.Step;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.SharedSpark;
import org.sweep.analysis.StudentT;
import org.sweep.analysis.contest.Candidate;
import org.sweep.analysis.contest.Contest;
import org.sweep.analysis.contest.ReadContest;
import org.sweep.analysis.convergence.LabelledCurves.Curve;
import org.sweep.analysis.convergence.LabelledCurves.Kind;
import org.sweep.schema.Metric;
import org.sweep.store.AxisColumn;
import org.sweep.store.Questions;
import org.sweep.store.ResultDescription;
import org.sweep.store.TableSpec;
import org.sweep.store.TableSpec.At;
import org.sweep.trial.Outcome;

/** A study whose optimizers are curves; a person's word for each is the label. */
class ClassesTest {
  private static final List<Metric> METRICS =
      List.of(
          Metric.lower("distance"),
          Metric.lower("training_loss"),
          Metric.higher("test_accuracy"),
          Metric.higher("modes_covered"),
          Metric.higher("near_mode_share"));

  private static final String SCALED = " in other units";

  @TempDir static Path root;
  private static final Map<String, Row> ROWS = new TreeMap<>();
  private static final List<String> SQL = new ArrayList<>();
  private static final Map<String, Double> GOALS = new TreeMap<>();

  @BeforeAll
  static void write() throws IOException {
    FabricatedResults results = new FabricatedResults(root, "curves", METRICS);
    results.describe(description());
    for (Curve curve : LabelledCurves.all()) {
      results.trial(point(curve.name(), 0.1), 1, new Outcome.Completed(), rows(curve, 1));
      results.trial(
          point(curve.name() + SCALED, 0.1), 1, new Outcome.Completed(), rows(curve, 1e-5));
    }
    writeCollapses(results);
    writeEndings(results);
    try (ResultTables tables =
        ResultTables.open(SharedSpark.session(), results.storage(), results.layout())) {
      Contest contest = new ReadContest(tables).execute();
      Targets targets = new Targets(contest);
      for (Candidate candidate : contest.candidates()) {
        targets
            .of(contest.task(candidate))
            .ifPresent(bound -> GOALS.put(candidate.configurationId(), bound.value()));
      }
      SQL.add(Convergence.binsSql(tables.description(), targets));
      SQL.add(Convergence.classesSql(tables.description()));
      SQL.add(Convergence.convergenceSql(tables.description()));
      Convergence convergence = new Convergence(tables, contest, targets);
      for (Row row : convergence.rows().collectAsList()) {
        ROWS.put(row.getAs("optimizer"), row);
      }
    }
  }

  private static ResultDescription description() {
    return new ResultDescription(
        "curves",
        FabricatedResults.AXES.stream().map(AxisColumn::unordered).toList(),
        METRICS,
        new TableSpec("training_loss", At.LAST, "optimizer", "learning_rate"),
        Questions.USUAL,
        50,
        new TreeMap<>());
  }

  private static List<Step> rows(Curve curve, double scale) {
    List<Step> rows = new ArrayList<>();
    for (int step = 0; step <= curve.steps(); step += curve.every()) {
      double value = scale * curve.value().applyAsDouble(step);
      rows.add(
          curve.kind() == Kind.DISTANCE ? Step.of(step, value, 1.0) : Step.of(step, null, value));
    }
    return rows;
  }

  private static void writeCollapses(FabricatedResults results) throws IOException {
    List<Step> oneMode = new ArrayList<>();
    List<Step> allModes = new ArrayList<>();
    List<Step> constant = new ArrayList<>();
    for (int step = 0; step <= 400; step++) {
      boolean measured = step % 50 == 0;
      double modes = step < 200 ? 9 : 1;
      oneMode.add(Step.of(step, null, 1.4, null, measured ? modes : null, measured ? 0.9 : null));
      allModes.add(
          Step.of(
              step, null, 2.0 / (1 + step), null, measured ? 9.0 : null, measured ? 0.9 : null));
      double accuracy = step == 0 ? 0.07 : 0.1;
      constant.add(Step.of(step, null, step == 0 ? 2.5 : 2.3, measured ? accuracy : null));
    }
    results.trial(point("generator at one mode", 0.1), 1, new Outcome.Completed(), oneMode);
    results.trial(point("generator at all modes", 0.1), 1, new Outcome.Completed(), allModes);
    results.trial(point("constant classifier", 0.1), 1, new Outcome.Completed(), constant);
  }

  private static void writeEndings(FabricatedResults results) throws IOException {
    List<Step> steps = List.of(Step.of(0, 1.0, 1.0), Step.of(1, 0.5, 0.5), Step.of(2, 1e-9, 1e-9));
    results.trial(
        point("out of bounds", 0.1), 1, new Outcome.Diverged(2, "training_loss", 1e9, 1e6), steps);
    results.trial(point("failed", 0.1), 1, new Outcome.Failed("no reason", "none"), List.of());
    results.trial(point("pruned", 0.1), 1, new Outcome.Pruned(2, "others were better"), steps);
    results.trial(point("a single row", 0.1), 1, new Outcome.Completed(), List.of(Step.of(0, 1.0)));
    results.trial(point("no values", 0.1), 1, new Outcome.Completed(), List.of(Step.of(0)));
  }

  static List<Curve> curves() {
    return LabelledCurves.all();
  }

  @ParameterizedTest
  @MethodSource("curves")
  void agreesWithAPerson(Curve curve) {
    Row row = ROWS.get(curve.name());
    assertThat(row.<String>getAs("class")).as(curve.name()).isEqualTo(curve.label());
    String metric = curve.kind() == Kind.DISTANCE ? "distance" : "training_loss";
    assertThat(row.<String>getAs("metric")).isEqualTo(metric);
  }

  @ParameterizedTest
  @MethodSource("curves")
  void doesNotDependOnTheUnit(Curve curve) {
    Row row = ROWS.get(curve.name() + SCALED);
    assertThat(row.<String>getAs("class")).as(curve.name()).isEqualTo(curve.label());
  }

  @Test
  void seesCollapses() {
    assertThat(classOf("generator at one mode")).isEqualTo("collapsed");
    assertThat(classOf("generator at all modes")).isEqualTo("converged");
    assertThat(classOf("constant classifier")).isEqualTo("collapsed");
  }

  @Test
  void looksAtTheOutcome() {
    assertThat(classOf("out of bounds")).isEqualTo("diverged");
    assertThat(classOf("failed")).isNull();
    assertThat(classOf("pruned")).isNull();
    assertThat(classOf("a single row")).isNull();
    assertThat(classOf("no values")).isNull();
    assertThat(ROWS.get("no values").<String>getAs("metric")).isNull();
  }

  @Test
  void saysWhetherMoreStepsWouldHelp() {
    assertThat(ROWS.get("decay that is not at its end").<Boolean>getAs("still_falling")).isTrue();
    assertThat(ROWS.get("noisy descent to a plateau").<Boolean>getAs("still_falling")).isFalse();
    assertThat(ROWS.get("failed").<Boolean>getAs("still_falling")).isNull();
  }

  @Test
  void writesNoNumberThatIsNotFinite() {
    for (Row row : ROWS.values()) {
      for (String name : row.schema().fieldNames()) {
        if (row.getAs(name) instanceof Double number) {
          assertThat(number).as(row.getAs("optimizer") + " " + name).isFinite();
        }
      }
    }
  }

  @Test
  void givesTheSameTableInDuckDb() throws SQLException {
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement()) {
      for (String table : List.of("trials", "steps")) {
        statement.execute(
            "CREATE VIEW %s AS SELECT * FROM read_parquet('%s/%s/*.parquet', union_by_name = true)"
                .formatted(table, root, table));
      }
      statement.execute("CREATE TABLE goals (configuration_id VARCHAR, goal DOUBLE)");
      for (var goal : GOALS.entrySet()) {
        statement.execute(
            "INSERT INTO goals VALUES ('%s', %s)".formatted(goal.getKey(), goal.getValue()));
      }
      statement.execute("CREATE TABLE quantiles (degrees_of_freedom BIGINT, quantile DOUBLE)");
      for (int degrees = 1; degrees <= 200; degrees++) {
        statement.execute(
            "INSERT INTO quantiles VALUES (%d, %s)".formatted(degrees, StudentT.quantile(degrees)));
      }
      statement.execute("CREATE TABLE convergence_bins AS " + SQL.get(0));
      statement.execute("CREATE TABLE convergence_classes AS " + SQL.get(1));
      ResultSet rows = statement.executeQuery(SQL.get(2));
      int compared = 0;
      while (rows.next()) {
        assertSame(rows, ROWS.get(rows.getString("optimizer")));
        compared++;
      }
      assertThat(compared).isEqualTo(ROWS.size());
    }
  }

  private static void assertSame(ResultSet duckDb, Row spark) throws SQLException {
    for (String column : spark.schema().fieldNames()) {
      String cell = spark.getAs("optimizer") + " " + column;
      Object expected = duckDb.getObject(column);
      if (expected instanceof Double number) {
        assertThat(spark.<Double>getAs(column))
            .as(cell)
            .isCloseTo(number, within(1e-12 + 1e-9 * Math.abs(number)));
      } else {
        assertThat(spark.<Object>getAs(column)).as(cell).isEqualTo(expected);
      }
    }
  }

  private static String classOf(String optimizer) {
    return ROWS.get(optimizer).getAs("class");
  }
}
