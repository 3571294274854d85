package org.sweep.analysis.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.ResultTables;
import org.sweep.store.Bound;
import org.sweep.store.Bound.Side;
import org.sweep.store.ResultDescription;
import org.sweep.store.SuccessRule;
import org.sweep.store.SuccessRule.Of;
import org.sweep.trial.Outcome;

/** By hand, in Spark and in DuckDB. */
class SuccessesTest {
  @TempDir Path root;

  @Test
  void isToEndNearerWithoutARule() throws Exception {
    FabricatedRates rates = new FabricatedRates(root);
    rates.distances("sgd", 0.1, 1, 2.0, 3.0, 1.0);
    rates.distances("sgd", 0.1, 2, 2.0, 1.0, 2.0);
    rates.distances("sgd", 0.1, 3, 2.0, Double.NaN);
    rates.distances("sgd", 0.1, 4, 0.0, 0.0);
    rates.accuracies("sgd", 0.1, 5, 0.5);
    rates.ended("sgd", 0.1, 6, new Outcome.Diverged(1, "distance", 1e9, 1e6));
    rates.ended("sgd", 0.1, 7, new Outcome.TimedOut("it took too long"));
    rates.ended("sgd", 0.1, 8, new Outcome.Pruned(1, "others did better"));
    rates.ended("sgd", 0.1, 9, new Outcome.Failed("no", "no"));
    assertThat(successes(rates))
        .isEqualTo("{1=true, 2=false, 3=false, 4=null, 5=true, 6=false, 7=false, 8=null, 9=null}");
    assertThat(words(rates))
        .isEqualTo("If it completed and ended nearer to the equilibrium than it began.");
  }

  @Test
  void isABoundAtTheEnd() throws Exception {
    FabricatedRates rates = new FabricatedRates(root);
    rates.describe(Optional.of(rule(Side.AT_LEAST, 0.9, Of.VALUE, 0)));
    rates.accuracies("sgd", 0.1, 1, 0.5, 0.9);
    rates.accuracies("sgd", 0.1, 2, 0.95, 0.8);
    rates.accuracies("sgd", 0.1, 3, 0.95, Double.NaN);
    rates.accuracies("sgd", 0.1, 4, 0.5, 0.9, null);
    rates.distances("sgd", 0.1, 5, 1.0, 0.5);
    rates.ended("sgd", 0.1, 6, new Outcome.Diverged(1, "distance", 1e9, 1e6));
    assertThat(successes(rates)).isEqualTo("{1=true, 2=false, 3=false, 4=true, 5=null, 6=false}");
    assertThat(words(rates)).isEqualTo("If it completed with accuracy at least 0.9 at the end.");
  }

  @Test
  void mayHaveToHoldOverTheLastSteps() throws Exception {
    FabricatedRates rates = new FabricatedRates(root);
    rates.describe(Optional.of(rule(Side.AT_LEAST, 0.9, Of.VALUE, 2)));
    rates.accuracies("sgd", 0.1, 1, 0.5, 0.1, 0.9, 0.95);
    rates.accuracies("sgd", 0.1, 2, 0.9, 0.95, 0.8, 0.95);
    rates.accuracies("sgd", 0.1, 3, 0.95, 0.95, Double.NaN, 0.95);
    rates.accuracies("sgd", 0.1, 4, 0.95, null, null, null);
    rates.accuracies("sgd", 0.1, 5, 0.95, 0.95);
    assertThat(successes(rates)).isEqualTo("{1=true, 2=false, 3=false, 4=true, 5=true}");
    assertThat(words(rates))
        .isEqualTo(
            "If it completed with accuracy at least 0.9 in every recorded row of the last 2"
                + " steps.");
  }

  @Test
  void mayBeRelativeToTheStart() throws Exception {
    FabricatedRates rates = new FabricatedRates(root);
    rates.describe(Optional.of(rule(Side.AT_MOST, 0.5, Of.START, 0)));
    rates.accuracies("sgd", 0.1, 1, 0.8, 0.4);
    rates.accuracies("sgd", 0.1, 2, 0.8, 0.5);
    rates.accuracies("sgd", 0.1, 3, null, 0.8, 0.4);
    rates.accuracies("sgd", 0.1, 4, Double.NaN, 0.4, 0.4);
    assertThat(successes(rates)).isEqualTo("{1=true, 2=false, 3=true, 4=null}");
    rates.describe(Optional.of(rule(Side.AT_MOST, 0.5, Of.START, 2)));
    assertThat(successes(rates)).isEqualTo("{1=false, 2=false, 3=false, 4=null}");
  }

  @Test
  void groupsTrialsBySeed() throws IOException {
    FabricatedRates rates = new FabricatedRates(root);
    rates.seeds("adam", 0.1, "+-", Map.of());
    rates.seeds("sgd", 0.2, "-?", Map.of());
    rates.seeds("sgd", 0.1, "+", Map.of());
    try (ResultTables tables = rates.open()) {
      var groups = Successes.of(tables).orElseThrow().groups();
      assertThat(groups).hasSize(2);
      assertThat(groups.get(0).group().get(0).value()).isEqualTo("sgd");
      assertThat(groups.get(0).outcomes()).hasToString("{1={0.1=true, 0.2=false}}");
      assertThat(groups.get(0).unknown()).hasToString("{0.2=1}");
      assertThat(groups.get(1).outcomes()).hasToString("{1={0.1=true}, 2={0.1=false}}");
    }
  }

  private static SuccessRule rule(Side side, double value, Of of, long overLast) {
    return new SuccessRule(new Bound("accuracy", side, value), of, overLast);
  }

  private static String words(FabricatedRates rates) throws IOException {
    try (ResultTables tables = rates.open()) {
      return Successes.rule(tables.description());
    }
  }

  /** By seed, the same in Spark and in DuckDB. */
  private String successes(FabricatedRates rates) throws Exception {
    Map<Long, Boolean> inSpark = new TreeMap<>();
    ResultDescription description;
    try (ResultTables tables = rates.open()) {
      description = tables.description();
      assertThat(Successes.of(tables)).isPresent();
      for (Row row : tables.query("SELECT seed, success FROM successes").collectAsList()) {
        inSpark.put(row.getLong(0), row.getAs("success"));
      }
    }
    assertThat(inDuckDb(Successes.sql(description))).isEqualTo(inSpark);
    return inSpark.toString();
  }

  private Map<Long, Boolean> inDuckDb(String sql) throws Exception {
    Map<Long, Boolean> found = new TreeMap<>();
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement()) {
      for (String table : new String[] {"trials", "steps"}) {
        statement.execute(
            "CREATE VIEW %s AS SELECT * FROM read_parquet('%s/%s/*.parquet', union_by_name = true)"
                .formatted(table, root, table));
      }
      ResultSet rows = statement.executeQuery(sql);
      while (rows.next()) {
        found.put(rows.getLong("seed"), (Boolean) rows.getObject("success"));
      }
    }
    return found;
  }
}
