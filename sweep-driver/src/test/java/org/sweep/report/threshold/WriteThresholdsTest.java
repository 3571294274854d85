package org.sweep.report.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.threshold.FabricatedRates;
import org.sweep.report.figure.Figure;
import org.sweep.report.section.Section;
import org.sweep.report.section.SectionWriter;
import org.sweep.store.Bound;
import org.sweep.store.Bound.Side;
import org.sweep.store.SuccessRule;
import org.sweep.store.SuccessRule.Of;

class WriteThresholdsTest {
  private static final Map<String, Object> STABLE = facts("stable");
  private static final Map<String, Object> UNSTABLE = facts("unstable");

  @TempDir Path root;

  @Test
  void writesBothTablesInAllForms() throws IOException {
    SectionWriter.Result result = write(example(root));
    assertThat(result.paths()).hasSize(8);
    for (String path : result.paths()) {
      assertThat(Path.of(path)).exists();
    }
    assertThat(Files.readString(root.resolve("tables/thresholds.csv")))
        .startsWith("optimizer,axis,seeds,never,always,unknown,contradictions,lower,lower_low,")
        .contains("sgd,learning_rate,3,0,0,1,0,");
    assertThat(Files.readString(root.resolve("tables/success_rates.csv")))
        .contains("sgd,0.08,3,2,0.66");
  }

  @Test
  void saysWhatCameOut() throws IOException {
    Section section = write(example(root)).section().orElseThrow();
    assertThat(section.findings().get(0))
        .isEqualTo(
            "When does a trial count as a success? If it completed and ended nearer to the"
                + " equilibrium than it began.");
    assertThat(section.findings().get(1))
        .startsWith(
            "sgd: half of 3 seeds or more succeed at learning_rate from 0.01414 (95 % interval")
        .contains(", up to 0.08 (95 % interval ");
    assertThat(section.findings())
        .contains(
            "adam: half of 2 seeds or more succeed at learning_rate down to the smallest that was"
                + " tried, 0.01, up to the largest that was tried, 0.02.",
            "Theory predicts the upper threshold of 1 of 2 groups; 1 of these have it in the measured"
                + " interval.",
            "Trials left out, since they failed, were pruned or lack the metric, so that nobody knows"
                + " whether they succeed: 1.");
  }

  @Test
  void drawsAnOverviewAndAPanelPerGroup() throws IOException {
    Section section = write(example(root)).section().orElseThrow();
    assertThat(section.figures()).hasSize(2);
    Figure overview = section.figures().get(0);
    JsonNode windows = overview.panels().get(0).data().get("windows");
    assertThat(windows).hasSize(2);
    assertThat(windows.get(1).get("upper").asText()).isEqualTo("above what was tried");
    assertThat(overview.panels().get(0).data().get("predictions")).hasSize(1);
    Figure shares = section.figures().get(1);
    assertThat(shares.panels()).hasSize(2);
    Figure.Panel sgd = shares.panels().get(0);
    assertThat(sgd.label()).isEqualTo("sgd");
    assertThat(sgd.specification().at("/encoding/x/scale/type").asText()).isEqualTo("log");
    assertThat(sgd.data().get("shares")).hasSize(5);
    assertThat(sgd.data().get("edges")).hasSize(2);
    assertThat(sgd.data().get("fits")).hasSize(121);
    assertThat(section.figures().toString()).doesNotContain("NaN").doesNotContain("Infinity");
  }

  @Test
  void showsSqlThatGivesTheSameShares() throws Exception {
    Section section = write(example(root)).section().orElseThrow();
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement()) {
      for (String table : List.of("trials", "steps")) {
        statement.execute(
            "CREATE VIEW %s AS SELECT * FROM read_parquet('%s/%s/*.parquet', union_by_name = true)"
                .formatted(table, root, table));
      }
      String[] queries = section.tables().get(1).source().split(";", -1);
      statement.execute(queries[0]);
      statement.execute("CREATE VIEW shown AS " + queries[1]);
      String compare =
          """
          SELECT count(*) FILTER (WHERE shown.n = w.n AND shown.successes = w.successes
            AND abs(shown.low - w.low) < 0.001 AND abs(shown.high - w.high) < 0.001), count(*)
          FROM shown JOIN '%s/success_rates/success_rates.parquet' w USING (optimizer, learning_rate)
          """
              .formatted(root);
      ResultSet row = statement.executeQuery(compare);
      assertThat(row.next()).isTrue();
      assertThat(row.getLong(1)).isEqualTo(7);
      assertThat(row.getLong(2)).isEqualTo(7);
    }
  }

  @Test
  void saysSoWhereNothingSucceeds() throws IOException {
    FabricatedRates rates = new FabricatedRates(root);
    rates.seeds("sgd", 0.01, "--", Map.of());
    rates.seeds("sgd", 0.02, "--", Map.of());
    Section section = write(rates).section().orElseThrow();
    assertThat(section.findings())
        .contains("sgd: no trial of 2 seeds succeeds at any of 2 values.");
    assertThat(section.figures()).hasSize(1);
  }

  @Test
  void saysSoWhereNothingHasEnded() throws IOException {
    FabricatedRates rates = new FabricatedRates(root);
    rates.describe(
        Optional.of(new SuccessRule(new Bound("accuracy", Side.AT_LEAST, 0.9), Of.VALUE, 0)));
    Section section = write(rates).section().orElseThrow();
    assertThat(section.findings()).contains("No trial has ended yet.");
    assertThat(section.figures()).isEmpty();
  }

  @Test
  void takesTablesAwayThatAStudyOfOneValueHasNot() throws IOException {
    write(example(root));
    Path other = root.resolve("other");
    FabricatedRates rates = new FabricatedRates(other);
    rates.seeds("sgd", 0.01, "+", Map.of());
    Files.createDirectories(other.resolve("thresholds"));
    Files.createDirectories(other.resolve("tables"));
    Files.writeString(other.resolve("tables/success_rates.csv"), "old");
    SectionWriter.Result result = write(rates);
    assertThat(result.paths()).isEmpty();
    assertThat(result.section()).isEmpty();
    assertThat(other.resolve("thresholds")).doesNotExist();
    assertThat(other.resolve("tables/success_rates.csv")).doesNotExist();
  }

  private static FabricatedRates example(Path root) throws IOException {
    FabricatedRates rates = new FabricatedRates(root);
    rates.seeds("sgd", 0.01, "---", STABLE);
    rates.seeds("sgd", 0.02, "+++", STABLE);
    rates.seeds("sgd", 0.04, "+++", STABLE);
    rates.seeds("sgd", 0.08, "+-+", UNSTABLE);
    rates.seeds("sgd", 0.16, "---?", UNSTABLE);
    rates.seeds("adam", 0.01, "++", Map.of());
    rates.seeds("adam", 0.02, "++", Map.of());
    return rates;
  }

  private static SectionWriter.Result write(FabricatedRates rates) throws IOException {
    try (ResultTables tables = rates.open()) {
      return new WriteThresholds().write(tables);
    }
  }

  private static Map<String, Object> facts(String stability) {
    return Map.of("step_size_bound", 0.07, "spectral_radius", 1.0, "stability", stability);
  }
}
