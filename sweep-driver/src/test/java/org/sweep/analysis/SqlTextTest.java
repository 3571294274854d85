package org.sweep.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.FabricatedResults.Step;
import org.sweep.store.ResultDescription;
import org.sweep.trial.Outcome;

/** The SQL that reports show gives the same tables in DuckDB, word for word. */
class SqlTextTest {
  @TempDir Path root;

  @Test
  void givesTheSameSummaryAndCurvesInDuckDb() throws Exception {
    FabricatedResults results = FabricatedResults.classifier(root);
    ResultDescription description = results.description(20);
    results.describe(description);
    write(results);
    try (ResultTables tables =
            ResultTables.open(SharedSpark.session(), results.storage(), results.layout());
        Connection duckDb = DriverManager.getConnection("jdbc:duckdb:")) {
      views(duckDb);
      String summary =
          SqlText.summary(description) + " ORDER BY configuration_id, metric, value_at";
      String curves = SqlText.curves(description) + " ORDER BY configuration_id, metric, step";
      assertSame(tables.query(summary).collectAsList(), rows(duckDb, summary), 24);
      List<List<Object>> expected = rows(duckDb, curves);
      assertSame(tables.query(curves).collectAsList(), expected, 4 * 167);
      assertSame(written(tables, description), expected, 4 * 167);
    }
  }

  /** What {@link WriteAggregates} computes without SQL. */
  private static List<Row> written(ResultTables tables, ResultDescription description)
      throws IOException {
    new WriteAggregates(tables).execute();
    return tables
        .readDerived(Curves.TABLE, Curves.columns(description.axisColumns()))
        .orderBy("configuration_id", "metric", "step")
        .collectAsList();
  }

  private static void write(FabricatedResults results) throws IOException {
    Random random = new Random(1);
    for (long seed = 1; seed <= 5; seed++) {
      for (double rate : new double[] {0.5, 0.01, 1e-5}) {
        List<Step> steps = new ArrayList<>();
        for (int step = 0; step <= 500; step++) {
          steps.add(
              Step.of(step, random.nextGaussian(), null, step % 100 == 0 ? (Double) 0.5 : null));
        }
        results.trial(FabricatedResults.point("adam", rate), seed, new Outcome.Completed(), steps);
      }
    }
    results.diverged(FabricatedResults.point("adam", 0.5), 6);
    results.diverged(FabricatedResults.point("sgd", 0.5), 1);
  }

  private void views(Connection duckDb) throws SQLException {
    try (Statement statement = duckDb.createStatement()) {
      for (String table : List.of("trials", "steps")) {
        statement.execute(
            "CREATE VIEW %s AS SELECT * FROM '%s/%s/*.parquet'".formatted(table, root, table));
      }
      statement.execute("CREATE TABLE student_t (degrees_of_freedom BIGINT, quantile DOUBLE)");
      for (Row row : StudentT.rows(5)) {
        statement.execute(
            "INSERT INTO student_t VALUES (%d, %s)".formatted(row.getLong(0), row.getDouble(1)));
      }
    }
  }

  private static List<List<Object>> rows(Connection duckDb, String sql) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    try (Statement statement = duckDb.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(result.getObject(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static void assertSame(List<Row> spark, List<List<Object>> duckDb, int atLeast) {
    assertThat(spark).hasSameSizeAs(duckDb).hasSizeGreaterThanOrEqualTo(atLeast);
    for (int i = 0; i < spark.size(); i++) {
      for (int column = 0; column < spark.get(i).length(); column++) {
        Object expected = duckDb.get(i).get(column);
        Object actual = spark.get(i).get(column);
        if (expected instanceof Double number) {
          assertThat((Double) actual).isCloseTo(number, within(1e-12));
        } else {
          assertThat(actual).isEqualTo(expected);
        }
      }
    }
  }
}
