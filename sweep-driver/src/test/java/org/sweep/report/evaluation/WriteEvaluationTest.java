package org.sweep.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.FabricatedResults;
import org.sweep.analysis.FabricatedResults.Step;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.SharedSpark;
import org.sweep.analysis.evaluation.Evaluations;
import org.sweep.report.section.Section;
import org.sweep.report.section.SectionWriter;
import org.sweep.trial.Outcome;

class WriteEvaluationTest {
  private static final String CONFUSION = "[[9,1],[0,10]]";

  @TempDir private Path root;

  @Test
  void writesTheTableWithoutConfusionMatrices() throws IOException {
    FabricatedResults results = results();
    SectionWriter.Result written = write(results, 0.9, 0.875);

    assertThat(written.paths()).hasSize(3).allSatisfy(path -> assertThat(Path.of(path)).exists());
    assertThat(Files.readAllLines(root.resolve("tables/evaluation.csv")))
        .hasSize(3)
        .anySatisfy(
            line -> assertThat(line).startsWith("adam,0.1,1,").endsWith(",20,0.875,0.875,0.5"))
        .noneSatisfy(line -> assertThat(line).contains("[["));
    Section section = written.section().orElseThrow();
    assertThat(section.findings())
        .containsExactly(
            "2 stored networks were scored: accuracy from 0.875 to 0.9.",
            "Each equals the test accuracy that its trial recorded.");
    assertThat(section.tables().get(0).sheet().headings())
        .containsExactly(
            "optimizer", "learning rate", "seed", "samples", "accuracy", "recorded accuracy", "f1");
  }

  @Test
  void saysHowFarAnAccuracyIsFromTheRecordedOne() throws IOException {
    Section section = write(results(), 0.9, 0.75).section().orElseThrow();

    assertThat(section.findings())
        .contains("From the test accuracy that its trial recorded one differs by 0.125.");
  }

  @Test
  void leavesOutTrialsThatAreNoMore() throws IOException {
    FabricatedResults results = results();
    try (ResultTables tables = open(results)) {
      List<Row> rows = new ArrayList<>(evaluated(tables, 0.9, 0.875));
      rows.add(
          RowFactory.create("tiny", "gone", 0.1, 1L, "f", "f", 20L, 0.1, null, 0.5, CONFUSION));
      Evaluations.write(tables, rows);
    }
    try (ResultTables tables = open(results)) {
      new WriteEvaluation().write(tables);
      assertThat(Evaluations.rows(tables).count()).isEqualTo(2);
    }
    assertThat(root.resolve("tables/evaluation.csv")).content().doesNotContain("gone");
  }

  @Test
  void saysNothingWhereNothingWasEvaluated() throws IOException {
    try (ResultTables tables = open(results())) {
      SectionWriter.Result written = new WriteEvaluation().write(tables);
      assertThat(written.paths()).isEmpty();
      assertThat(written.section()).isEmpty();
    }
  }

  private FabricatedResults results() throws IOException {
    FabricatedResults results = FabricatedResults.classifier(root);
    results.describe(results.description(2));
    results.trial(
        FabricatedResults.point("adam", 0.1),
        1,
        new Outcome.Completed(),
        List.of(Step.of(0, 2.0, 2.0, 0.1), Step.of(9, 1.0, 1.0, 0.875)));
    results.completed(FabricatedResults.point("sgd", 0.1), 1, 1.0, 1.0, 0.9);
    return results;
  }

  private static ResultTables open(FabricatedResults results) throws IOException {
    return ResultTables.open(SharedSpark.session(), results.storage(), results.layout());
  }

  private static SectionWriter.Result write(FabricatedResults results, double sgd, double adam)
      throws IOException {
    try (ResultTables tables = open(results)) {
      Evaluations.write(tables, evaluated(tables, sgd, adam));
      return new WriteEvaluation().write(tables);
    }
  }

  private static List<Row> evaluated(ResultTables tables, double sgd, double adam) {
    Map<String, Double> recorded = Evaluations.recorded(tables);
    List<Row> rows = new ArrayList<>();
    for (Row trial :
        tables
            .query("SELECT optimizer, learning_rate, seed, trial_id, configuration_id FROM trials")
            .collectAsList()) {
      double accuracy = trial.getString(0).equals("sgd") ? sgd : adam;
      rows.add(
          RowFactory.create(
              "tiny",
              trial.get(0),
              trial.get(1),
              trial.get(2),
              trial.get(3),
              trial.get(4),
              20L,
              accuracy,
              recorded.get(trial.getString(3)),
              0.5,
              CONFUSION));
    }
    return rows;
  }
}
