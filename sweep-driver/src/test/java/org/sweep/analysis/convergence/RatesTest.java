package org.sweep.analysis.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sweep.analysis.FabricatedResults.point;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.FabricatedResults;
import org.sweep.analysis.FabricatedResults.Step;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.SharedSpark;
import org.sweep.analysis.contest.Contest;
import org.sweep.analysis.contest.ReadContest;
import org.sweep.data.DataSets;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.run.Attempt;
import org.sweep.run.TrialRunner;
import org.sweep.run.Workplace;
import org.sweep.schema.Metric;
import org.sweep.store.AxisColumn;
import org.sweep.store.Questions;
import org.sweep.store.ResultDescription;
import org.sweep.store.ResultStore;
import org.sweep.store.TableSpec;
import org.sweep.store.TableSpec.At;
import org.sweep.study.StudyReader;
import org.sweep.study.StudySpec;
import org.sweep.trial.Batch;
import org.sweep.trial.Outcome;
import org.sweep.trial.Trial;

/** Rates of fabricated curves beside SciPy's, and of trained ones beside the spectral radius. */
class RatesTest {
  private static final String STUDY =
      """
      study: linear
      problem: {type: linear-field, real: 1, imaginary: 2, steps: 500}
      grid: {optimizer: [sgd], learning-rate: [0.01, 0.1, 0.3, 0.395, 0.405, 0.6]}
      record: {every: 50}
      stop: {diverged-above: 1e100}
      """;

  @TempDir private Path root;

  @Test
  void agreesWithSciPy() throws Exception {
    List<Metric> metrics = List.of(Metric.lower("distance"));
    FabricatedResults results = new FabricatedResults(root, "rates", metrics);
    results.describe(description("rates", metrics));
    for (JsonNode expected : Golden.cases("rates")) {
      JsonNode values = expected.path("values");
      List<Step> steps =
          IntStream.range(0, values.size())
              .mapToObj(step -> Step.of(step, values.get(step).asDouble()))
              .toList();
      results.trial(point(expected.path("name").asText(), 0.1), 1, new Outcome.Completed(), steps);
    }
    Map<Object, Row> rows = byAxis(root, "optimizer");
    for (JsonNode expected : Golden.cases("rates")) {
      Row row = rows.get(expected.path("name").asText());
      for (String column : List.of("rate", "rate_low", "rate_high", "r_squared")) {
        assertThat(row.<Double>getAs(column))
            .as(expected.path("name").asText() + " " + column)
            .isCloseTo(expected.path(column).asDouble(), within(1e-8));
      }
    }
    double rate = rows.get("noise").getAs("rate");
    assertThat(rows.get("noise").<Double>getAs("half_life"))
        .isCloseTo(Math.log(0.5) / Math.log(rate), within(1e-9));
    assertThat(rows.get("growth").<Double>getAs("half_life")).isNull();
    assertThat(rows.get("growth").<String>getAs("class")).isEqualTo("diverged");
  }

  @Test
  void takesTheFloorOffALossThatCameToRest() throws Exception {
    List<Metric> metrics = List.of(Metric.lower("training_loss"));
    FabricatedResults results = new FabricatedResults(root, "rates", metrics);
    results.describe(description("rates", metrics));
    List<Step> steps = new ArrayList<>();
    for (int step = 0; step <= 4000; step++) {
      steps.add(Step.of(step, 0.5 + 2 * Math.pow(0.995, step)));
    }
    results.trial(point("sgd", 0.1), 1, new Outcome.Completed(), steps);
    Row row = byAxis(root, "optimizer").get("sgd");
    assertThat(row.<Double>getAs("rate_floor")).isCloseTo(0.5, within(1e-4));
    assertThat(row.<Double>getAs("rate")).isCloseTo(0.995, within(1e-4));
  }

  @Test
  void isTheContractionFactorOfALinearField() throws Exception {
    StudySpec study = new StudyReader(DataSets.with(Map.of())).read("study.yaml", STUDY, List.of());
    run(study);
    Map<Object, Row> rows = byAxis(root, "learning_rate");
    assertThat(rows).hasSize(6);
    Map<Object, Double> radii = new HashMap<>();
    try (ResultTables tables = open(root)) {
      tables
          .query("SELECT learning_rate, spectral_radius FROM trials")
          .collectAsList()
          .forEach(row -> radii.put(row.get(0), row.getDouble(1)));
    }
    rows.forEach(
        (eta, row) -> {
          double factor = Math.hypot(1 - (Double) eta, 2 * (Double) eta);
          assertThat(radii.get(eta)).isCloseTo(factor, within(1e-9));
          assertThat(row.<Double>getAs("rate")).as("eta " + eta).isCloseTo(factor, within(1e-3));
          assertThat(row.<String>getAs("class"))
              .as("eta " + eta)
              .isEqualTo(factor > 1 ? "diverged" : "converged");
        });
  }

  private void run(StudySpec study) throws Exception {
    Storage storage = Storage.with(Map.of());
    ResultLayout layout = new ResultLayout(root.toString());
    ResultStore store = new ResultStore(storage, layout, study.columns());
    store.prepare();
    Workplace workplace =
        new Workplace(layout.root(), Map.of(), study.columns(), Duration.ZERO, Duration.ZERO);
    for (Trial trial : study.trials()) {
      Batch batch = Batch.of(List.of(trial));
      store.admit(batch);
      TrialRunner.at(workplace).run(batch, new Attempt(1, "attempt-" + trial.id()));
      store.release(batch);
    }
    ResultDescription description =
        new ResultDescription(
            study.name(),
            study.axisColumns().stream().map(AxisColumn::unordered).toList(),
            study.metrics(),
            new TableSpec("distance", At.LAST, "optimizer", "learning_rate"),
            Questions.USUAL,
            6,
            new TreeMap<>());
    storage.writeText(layout.study(), description.block());
  }

  private static ResultDescription description(String study, List<Metric> metrics) {
    return new ResultDescription(
        study,
        FabricatedResults.AXES.stream().map(AxisColumn::unordered).toList(),
        metrics,
        new TableSpec(metrics.get(0).name(), At.LAST, "optimizer", "learning_rate"),
        Questions.USUAL,
        4,
        new TreeMap<>());
  }

  private static ResultTables open(Path root) throws Exception {
    return ResultTables.open(
        SharedSpark.session(), Storage.with(Map.of()), new ResultLayout(root.toString()));
  }

  private static Map<Object, Row> byAxis(Path root, String axis) throws Exception {
    Map<Object, Row> rows = new HashMap<>();
    try (ResultTables tables = open(root)) {
      Contest contest = new ReadContest(tables).execute();
      Targets targets = new Targets(contest);
      new Convergence(tables, contest, targets)
          .rows()
          .collectAsList()
          .forEach(row -> rows.put(row.getAs(axis), row));
    }
    return rows;
  }
}
