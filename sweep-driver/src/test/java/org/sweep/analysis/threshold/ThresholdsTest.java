package org.sweep.analysis.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.DerivedTable;
import org.sweep.analysis.ResultTables;
import org.sweep.schema.Column;
import org.sweep.store.ResultDescription;

class ThresholdsTest {
  private static final Map<String, Object> STABLE = facts("stable");
  private static final Map<String, Object> UNSTABLE = facts("unstable");

  @TempDir Path root;

  @Test
  void givesBothThresholdsOfAGroup() throws IOException {
    FabricatedRates rates = new FabricatedRates(root);
    rates.seeds("sgd", 0.01, "---", STABLE);
    rates.seeds("sgd", 0.02, "+++", STABLE);
    rates.seeds("sgd", 0.04, "+++", STABLE);
    rates.seeds("sgd", 0.08, "+-+", UNSTABLE);
    rates.seeds("sgd", 0.16, "---?", UNSTABLE);
    Map<String, Object> row = thresholds(rates).get(0);
    assertThat(row)
        .containsEntry("study", "rates")
        .containsEntry("optimizer", "sgd")
        .containsEntry("axis", "learning_rate")
        .containsEntry("seeds", 3L)
        .containsEntry("never", 0L)
        .containsEntry("always", 0L)
        .containsEntry("unknown", 1L)
        .containsEntry("contradictions", 0L)
        .containsEntry("lower_bracket_low", 0.01)
        .containsEntry("lower_bracket_high", 0.02)
        .containsEntry("lower_censored", 0L)
        .containsEntry("lower_spread", 1.0)
        .containsEntry("upper_bracket_low", 0.04)
        .containsEntry("upper_bracket_high", 0.16)
        .containsEntry("step_size_bound", 0.07)
        .containsEntry("largest_predicted_stable", 0.04)
        .containsEntry("smallest_predicted_unstable", 0.08)
        .containsEntry("predicted_in_interval", true);
    assertThat((Double) row.get("lower")).isCloseTo(Math.sqrt(0.0002), within(1e-12));
    assertThat((Double) row.get("upper")).isBetween(0.079, 0.0801);
    assertThat((Double) row.get("upper_low")).isLessThan(0.06);
  }

  @Test
  void saysBeyondWhichValueAThresholdLies() throws IOException {
    FabricatedRates rates = new FabricatedRates(root);
    rates.seeds("adam", 0.01, "++", Map.of());
    rates.seeds("adam", 0.02, "++", Map.of());
    assertThat(thresholds(rates).get(0))
        .containsEntry("seeds", 2L)
        .containsEntry("always", 2L)
        .containsEntry("lower", null)
        .containsEntry("lower_bracket_low", null)
        .containsEntry("lower_bracket_high", 0.01)
        .containsEntry("lower_censored", 2L)
        .containsEntry("upper", null)
        .containsEntry("upper_low", null)
        .containsEntry("upper_bracket_low", 0.02)
        .containsEntry("upper_bracket_high", null)
        .containsEntry("upper_censored", 2L)
        .containsEntry("predicted_in_interval", null);
  }

  @Test
  void givesTheShareThatSucceedsAtEveryValue() throws IOException {
    FabricatedRates rates = new FabricatedRates(root);
    rates.seeds("sgd", 0.01, "++-", Map.of());
    rates.seeds("sgd", 0.02, "??", Map.of());
    List<Map<String, Object>> rows = successRates(rates);
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0))
        .containsEntry("learning_rate", 0.01)
        .containsEntry("n", 3L)
        .containsEntry("successes", 2L)
        .containsEntry("unknown", 0L);
    assertThat((Double) rows.get(0).get("low")).isCloseTo(0.2076596, within(1e-7));
    assertThat((Double) rows.get(0).get("high")).isCloseTo(0.9385080, within(1e-7));
    assertThat(rows.get(1))
        .containsEntry("n", 0L)
        .containsEntry("share", null)
        .containsEntry("low", null)
        .containsEntry("unknown", 2L);
  }

  @Test
  void hasNoThresholdWhereNothingSucceeds() throws IOException {
    FabricatedRates rates = new FabricatedRates(root);
    rates.seeds("sgd", 0.01, "--", Map.of());
    Map<String, Object> row = thresholds(rates).get(0);
    assertThat(row)
        .containsEntry("seeds", 2L)
        .containsEntry("never", 2L)
        .containsEntry("lower", null)
        .containsEntry("upper", null)
        .containsEntry("upper_bracket_low", null)
        .containsEntry("upper_spread", null);
  }

  @Test
  void worksForOneTrialAndForNone() throws IOException {
    FabricatedRates rates = new FabricatedRates(root);
    assertThat(thresholds(rates)).isEmpty();
    rates.seeds("sgd", 0.01, "+", Map.of());
    assertThat(thresholds(rates).get(0))
        .containsEntry("seeds", 1L)
        .containsEntry("always", 1L)
        .containsEntry("upper_bracket_low", 0.01);
  }

  @Test
  void takesSeedsThatNeverSucceedAsThoseWhoseWindowEndsBelow() throws IOException {
    FabricatedRates rates = new FabricatedRates(root);
    rates.seeds("sgd", 0.01, "++-", Map.of());
    rates.seeds("sgd", 0.02, "+--", Map.of());
    rates.seeds("sgd", 0.04, "---", Map.of());
    Map<String, Object> row = thresholds(rates).get(0);
    assertThat(row).containsEntry("never", 1L).containsEntry("upper_censored", 1L);
    assertThat(row).containsEntry("upper_bracket_low", null);
    assertThat((Double) row.get("upper")).isLessThan(0.02);
  }

  @Test
  void tellsWhetherThePredictionAgrees() {
    Prediction bound = prediction(0.3, 0.2, 0.4);
    assertThat(bound.agreesWith(new Bracket(0.25, 0.35))).contains(true);
    assertThat(bound.agreesWith(new Bracket(0.2, 0.29))).contains(false);
    Prediction other = prediction(0.3, 0.5, 0.6);
    assertThat(other.agreesWith(new Bracket(0.2, 0.55))).contains(true);
    assertThat(other.agreesWith(new Bracket(0.61, 0.7))).contains(false);
    assertThat(Prediction.NONE.agreesWith(new Bracket(0, 1))).isEmpty();
  }

  @Test
  void drawsTheShareThatTheEstimatesImply() throws IOException {
    FabricatedRates rates = new FabricatedRates(root);
    rates.seeds("sgd", 0.01, "+++", Map.of());
    rates.seeds("sgd", 0.02, "++-", Map.of());
    rates.seeds("sgd", 0.04, "+--", Map.of());
    rates.seeds("sgd", 0.08, "---", Map.of());
    try (ResultTables tables = rates.open()) {
      GroupThresholds group = Thresholds.of(tables, Successes.of(tables).orElseThrow()).get(0);
      double threshold = group.upper().estimate().orElseThrow().value();
      assertThat(group.success(threshold).orElseThrow()).isCloseTo(0.5, within(1e-9));
      assertThat(group.success(0.001).orElseThrow()).isGreaterThan(0.99);
      assertThat(group.success(1).orElseThrow()).isLessThan(0.01);
    }
  }

  private static Prediction prediction(double bound, double stable, double unstable) {
    return new Prediction(Optional.of(bound), Optional.of(stable), Optional.of(unstable));
  }

  private static Map<String, Object> facts(String stability) {
    return Map.of("step_size_bound", 0.07, "spectral_radius", 1.0, "stability", stability);
  }

  private static List<Map<String, Object>> thresholds(FabricatedRates rates) throws IOException {
    try (ResultTables tables = rates.open()) {
      ResultDescription description = tables.description();
      Successes successes = Successes.of(tables).orElseThrow();
      List<Row> rows = Thresholds.rows(description, Thresholds.of(tables, successes));
      return named(Thresholds.table(description), rows);
    }
  }

  private static List<Map<String, Object>> successRates(FabricatedRates rates) throws IOException {
    try (ResultTables tables = rates.open()) {
      ResultDescription description = tables.description();
      Successes successes = Successes.of(tables).orElseThrow();
      return named(
          SuccessRates.table(description, successes.axis()),
          SuccessRates.rows(description, successes.axis(), successes.groups()));
    }
  }

  private static List<Map<String, Object>> named(DerivedTable table, List<Row> rows) {
    List<Map<String, Object>> named = new ArrayList<>();
    for (Row row : rows) {
      Map<String, Object> cells = new HashMap<>();
      List<Column> columns = table.columns();
      assertThat(row.size()).isEqualTo(columns.size());
      for (int i = 0; i < columns.size(); i++) {
        Object cell = row.get(i);
        assertThat(cell == null || columns.get(i).type().holds(cell))
            .as(columns.get(i) + ": " + cell)
            .isTrue();
        assertThat(!(cell instanceof Double number) || Double.isFinite(number)).isTrue();
        cells.put(columns.get(i).name(), cell);
      }
      named.add(cells);
    }
    return named;
  }
}
