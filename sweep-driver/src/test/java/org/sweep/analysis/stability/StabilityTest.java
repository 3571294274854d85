package org.sweep.analysis.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sweep.analysis.FabricatedResults.point;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.FabricatedResults;
import org.sweep.analysis.FabricatedResults.Step;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.SharedSpark;
import org.sweep.analysis.stability.StabilityRow.Threshold;
import org.sweep.schema.Metric;
import org.sweep.store.AxisColumn;
import org.sweep.store.Questions;
import org.sweep.store.ResultDescription;
import org.sweep.store.TableSpec;
import org.sweep.store.TableSpec.At;
import org.sweep.trial.AxisValue;
import org.sweep.trial.Outcome;

/** Compared with numbers by hand, in Spark and in DuckDB. */
class StabilityTest {
  private static final List<Metric> METRICS = List.of(Metric.lower("distance"));

  @TempDir Path root;

  @Test
  void setsMeasuredBesidePredicted() throws IOException {
    FabricatedResults results = results();
    writeSgd(results);
    writeAdam(results);
    try (ResultTables tables = open(results);
        Stability stability = Stability.of(tables).orElseThrow()) {
      WriteStability.Result written = new WriteStability(tables).execute(stability);
      assertThat(Path.of(written.path())).exists().hasFileName("stability.parquet");
      assertThat(written.rows()).hasSize(2);
      StabilityRow sgd = written.rows().get(0);
      assertThat(sgd.group()).extracting(cell -> cell.value()).containsExactly("sgd");
      assertThat(sgd.rates()).isEqualTo(4);
      assertThat(sgd.measured()).isEqualTo(new Threshold(Optional.of(0.3), Optional.of(0.2)));
      assertThat(sgd.predicted()).isEqualTo(new Threshold(Optional.of(0.2), Optional.of(0.4)));
      assertThat(sgd.stepSizeBound()).contains(0.3);
      assertThat(sgd.agreements()).isEqualTo(4);
      assertThat(sgd.trials()).as("without the marginal one").isEqualTo(5);
      StabilityRow adam = written.rows().get(1);
      assertThat(adam.measured()).isEqualTo(new Threshold(Optional.of(0.1), Optional.of(0.04)));
      assertThat(adam.predicted()).isEqualTo(new Threshold(Optional.empty(), Optional.empty()));
      assertThat(adam.stepSizeBound()).contains(0.3);
      assertThat(adam.trials()).isZero();
    }
  }

  @Test
  void measuresGrowthUntilRoundingRules() throws IOException {
    FabricatedResults results = results();
    writeAdam(results);
    completed(results, point("sgd", 0.1), 1, facts(0.9, "stable"), 2.0, 1.5, 1.0);
    try (ResultTables tables = open(results);
        Stability stability = Stability.of(tables).orElseThrow()) {
      List<Contraction> trials = stability.trials(9);
      assertThat(trials)
          .extracting(trial -> trial.axes().get(0).value() + " " + trial.seed())
          .containsExactly("sgd 1", "adam 4", "adam 3", "adam 1", "adam 2");
      assertThat(trials.get(0).growth().orElseThrow()).isCloseTo(Math.sqrt(0.5), within(1e-15));
      assertThat(trials.get(0).spectralRadius()).contains(0.9);
      assertThat(trials.get(0).stability()).contains("stable");
      assertThat(trials.get(3).growth().orElseThrow())
          .as("1e-13 after two of four steps")
          .isCloseTo(Math.sqrt(1e-13), within(1e-20));
      assertThat(trials.get(4).growth()).as("zero after one step").contains(0.0);
      assertThat(trials.get(2).contracts()).as("it begins at the equilibrium").isEmpty();
      assertThat(trials.get(2).growth()).isEmpty();
      assertThat(trials.get(1).contracts()).as("not a number is not near").contains(false);
      assertThat(trials.get(1).growth().orElseThrow())
          .as("until the last finite distance")
          .isCloseTo(3, within(1e-14));
      assertThat(stability.trials(1)).hasSize(4);
    }
  }

  @Test
  void isNothingWhereTheorySaysNothing() throws IOException {
    FabricatedResults results = results();
    results.trial(point("sgd", 0.1), 1, new Outcome.Completed(), steps(1.0, 0.5));
    try (ResultTables tables = open(results)) {
      assertThat(Stability.of(tables)).isEmpty();
    }
  }

  @Test
  void isNothingWithoutDistances() throws IOException {
    FabricatedResults results = FabricatedResults.classifier(root);
    results.describe(results.description(1));
    results.completed(point("sgd", 0.1), 1, 0.5, 0.5, 0.5);
    try (ResultTables tables = open(results)) {
      assertThat(Stability.of(tables)).isEmpty();
    }
  }

  @Test
  void givesTheSameTableInDuckDb() throws Exception {
    FabricatedResults results = results();
    writeSgd(results);
    ResultDescription description;
    List<Map<String, Object>> expected = new ArrayList<>();
    try (ResultTables tables = open(results);
        Stability stability = Stability.of(tables).orElseThrow()) {
      description = tables.description();
      for (Row row : stability.groups().collectAsList()) {
        Map<String, Object> values = new HashMap<>();
        for (String name : row.schema().fieldNames()) {
          values.put(name, row.getAs(name));
        }
        expected.add(values);
      }
    }
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement()) {
      for (String table : List.of("trials", "steps")) {
        statement.execute(
            "CREATE VIEW %s AS SELECT * FROM read_parquet('%s/%s/*.parquet', union_by_name = true)"
                .formatted(table, root, table));
      }
      for (String sql : Stability.sql(description).split(";", -1)) {
        statement.execute(sql);
      }
      ResultSet rows = statement.executeQuery(Stability.stabilitySql(description));
      assertThat(rows.next()).isTrue();
      for (Map.Entry<String, Object> cell : expected.get(0).entrySet()) {
        assertThat(rows.getObject(cell.getKey())).as(cell.getKey()).isEqualTo(cell.getValue());
      }
      assertThat(rows.next()).isFalse();
      ResultSet growth = statement.executeQuery("SELECT sum(growth) AS growth FROM contraction");
      assertThat(growth.next()).isTrue();
      assertThat(growth.getDouble("growth"))
          .isCloseTo(
              Math.sqrt(0.5) + Math.sqrt(0.75) + Math.sqrt(0.5) + Math.sqrt(2) + Math.sqrt(0.9) + 2,
              within(1e-12));
    }
  }

  private FabricatedResults results() throws IOException {
    FabricatedResults results = new FabricatedResults(root, "fields", METRICS);
    results.describe(
        new ResultDescription(
            "fields",
            List.of(
                new AxisColumn(FabricatedResults.OPTIMIZER, List.of("sgd", "adam")),
                AxisColumn.unordered(FabricatedResults.LEARNING_RATE)),
            METRICS,
            new TableSpec("distance", At.LAST, "optimizer", "learning_rate"),
            Questions.USUAL,
            9,
            new TreeMap<>()));
    return results;
  }

  private static ResultTables open(FabricatedResults results) throws IOException {
    return ResultTables.open(SharedSpark.session(), results.storage(), results.layout());
  }

  private static void writeSgd(FabricatedResults results) throws IOException {
    completed(results, point("sgd", 0.1), 1, facts(0.9, "stable"), 2.0, 1.5, 1.0);
    completed(results, point("sgd", 0.1), 2, facts(0.9, "stable"), 2.0, 1.5, 1.5);
    completed(results, point("sgd", 0.2), 1, facts(0.95, "stable"), 1.0, 1.5, 0.5);
    completed(results, point("sgd", 0.2), 2, facts(0.95, "stable"), 1.0, 1.5, 2.0);
    completed(results, point("sgd", 0.3), 1, facts(1, "marginal"), 1.0, 1.5, 0.9);
    results.trial(
        point("sgd", 0.4),
        1,
        new Outcome.Diverged(3, "loss_x", Double.NaN, 1e6),
        steps(1.0, 2.0, 4.0, Double.NaN),
        facts(1.1, "unstable"));
    results.trial(
        point("sgd", 0.5), 1, new Outcome.Failed("no", "no"), List.of(), facts(1.2, "unstable"));
  }

  private static void writeAdam(FabricatedResults results) throws IOException {
    Map<String, Object> known = Map.of("step_size_bound", 0.3);
    completed(results, point("adam", 0.1), 1, known, 1.0, 0.5, 1e-13, 2e-13, 0.0);
    completed(results, point("adam", 0.1), 2, known, 1.0, 0.0, 0.0);
    completed(results, point("adam", 0.05), 3, known, 0.0, 0.5);
    completed(results, point("adam", 0.04), 4, known, 1.0, 3.0, Double.NaN);
  }

  private static Map<String, Object> facts(double spectralRadius, String stability) {
    return Map.of(
        "step_size_bound", 0.3, "spectral_radius", spectralRadius, "stability", stability);
  }

  private static void completed(
      FabricatedResults results,
      List<AxisValue> point,
      long seed,
      Map<String, Object> facts,
      Double... distances)
      throws IOException {
    results.trial(point, seed, new Outcome.Completed(), steps(distances), facts);
  }

  private static List<Step> steps(Double... distances) {
    List<Step> steps = new ArrayList<>();
    for (Double distance : distances) {
      steps.add(Step.of(steps.size(), distance));
    }
    return steps;
  }
}
