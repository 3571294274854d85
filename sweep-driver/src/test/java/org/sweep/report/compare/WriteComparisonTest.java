package org.sweep.report.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.sweep.analysis.FabricatedResults.point;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.FabricatedResults;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.SharedSpark;
import org.sweep.output.TableReader;
import org.sweep.report.figure.Figure;
import org.sweep.report.section.Section;
import org.sweep.report.section.SectionWriter;

class WriteComparisonTest {
  private static final List<String> TABLES =
      List.of("aggregates", "budgets", "comparisons", "profiles", "sensitivity", "tuneability");

  @TempDir Path root;

  @Test
  void writesEveryTableInEveryForm() throws IOException {
    SectionWriter.Result result = write(threeOptimizers());
    assertThat(names(result.paths()))
        .contains("comparisons.parquet", "comparisons.csv", "comparisons.md", "comparisons.tex")
        .hasSize(4 * TABLES.size());
    for (String table : TABLES) {
      assertThat(rows(table)).as(table).isNotEmpty();
    }
  }

  /** Numbers: {@code scipy.stats.ttest_rel}, SciPy 1.17.1, of adam at 0.01 and sgd at 0.1. */
  @Test
  void hasOneRowPerOrderedPairOfContenders() throws IOException {
    write(threeOptimizers());
    List<Map<String, Object>> rows = rows("comparisons");
    assertThat(rows).hasSize(6);
    Map<String, Object> row =
        rows.stream()
            .filter(r -> r.get("optimizer_a").equals("adam") && r.get("optimizer_b").equals("sgd"))
            .findFirst()
            .orElseThrow();
    assertThat(row)
        .containsEntry("metric", "test_accuracy")
        .containsEntry("score", "value")
        .containsEntry("tasks", 1L)
        .containsEntry("n_a", 3L)
        .containsEntry("unfinished_a", 0L)
        .containsEntry("pairs", 3L)
        .containsEntry("probability_of_improvement", 1.0);
    assertThat((Double) row.get("mean_difference")).isCloseTo(0.11, within(1e-12));
    assertThat((Double) row.get("difference_low")).isCloseTo(0.06697347270250553, within(1e-9));
  }

  @Test
  void saysWhoIsBestAndHowSureThatIs() throws IOException {
    Section section = write(threeOptimizers()).section().orElseThrow();
    assertThat(section.findings().get(0))
        .startsWith("adam has the best mean test_accuracy (last recorded value) of 0.92 (95 %")
        .endsWith("over 1 task and 3 runs at tuned configurations (learning_rate 0.01).");
    assertThat(section.findings().get(1))
        .startsWith("A run of adam is better than one of sgd with a probability of 1")
        .endsWith("beyond its interval.");
    assertThat(String.join(" ", section.findings()))
        .contains("Even at tuned configurations runs have no value")
        .contains("3 of 3 of broken")
        .doesNotContain("NaN");
  }

  @Test
  void drawsAFigureForEachTableWithWholeNumbers() throws IOException {
    Section section = write(threeOptimizers()).section().orElseThrow();
    assertThat(section.figures())
        .extracting(Figure::title)
        .containsExactly(
            "Aggregate scores",
            "The best contender against each other one",
            "Sensitivity to the learning rate",
            "Profiles",
            "Tuning budget");
    for (Figure figure : section.figures()) {
      assertThat(figure.json().toString()).doesNotContain("NaN", "Infinity");
    }
    assertThat(section.tables()).allMatch(table -> !table.source().isBlank());
  }

  /** A page is the same every time. */
  @Test
  void writesTheSameBytesAgain() throws IOException {
    FabricatedResults results = threeOptimizers();
    String first = write(results).section().toString();
    byte[] pairs = Files.readAllBytes(root.resolve("tables/comparisons.csv"));
    assertThat(write(results).section()).hasToString(first);
    assertThat(Files.readAllBytes(root.resolve("tables/comparisons.csv"))).isEqualTo(pairs);
  }

  @Test
  void saysThatThereIsNothingToCompareBeforeATrialEnds() throws IOException {
    FabricatedResults results = FabricatedResults.classifier(root);
    results.describe(results.description(9));
    assertNothing(write(results));
  }

  @Test
  void saysThatThereIsNothingToCompareWhereAllTrialsDiverged() throws IOException {
    FabricatedResults results = FabricatedResults.classifier(root);
    results.describe(results.description(2));
    results.diverged(point("sgd", 0.1), 1);
    results.diverged(point("adam", 0.1), 1);
    assertNothing(write(results));
  }

  /** The files of an earlier report go when they would be wrong. */
  @Test
  void takesTablesAwayThatAreEmpty() throws IOException {
    FabricatedResults results = FabricatedResults.classifier(root);
    results.describe(results.description(1));
    results.completed(point("sgd", 0.1), 1, 0.5, 0.6, 0.7);
    write(results);
    assertThat(root.resolve("comparisons")).doesNotExist();
    assertThat(root.resolve("tables/comparisons.csv")).doesNotExist();
    assertThat(root.resolve("aggregates/aggregates.parquet")).exists();
  }

  @Test
  void comparesNothingButStillMeasuresASingleTrial() throws IOException {
    FabricatedResults results = FabricatedResults.classifier(root);
    results.describe(results.description(1));
    results.completed(point("sgd", 0.1), 1, 0.5, 0.6, 0.7);
    Section section = write(results).section().orElseThrow();
    assertThat(section.findings())
        .containsExactly(
            "sgd has the only mean test_accuracy (last recorded value) of 0.7, over 1 task and 1 run"
                + " at tuned configurations (learning_rate 0.1).");
    assertThat(rows("aggregates").get(0)).doesNotContainKey("mean_low");
  }

  @Test
  void showsAtMostTwentyContendersOnThePage() throws IOException {
    FabricatedResults results = FabricatedResults.classifier(root);
    results.describe(results.description(50));
    for (int i = 0; i < 25; i++) {
      results.completed(point("o" + (10 + i), 0.1), 1, 0.5, 0.6, i / 100.0);
      results.completed(point("o" + (10 + i), 0.1), 2, 0.5, 0.6, i / 100.0);
    }
    Section section = write(results).section().orElseThrow();
    assertThat(section.tables().get(1).sheet().rows()).hasSize(20 * 19);
    assertThat(rows("comparisons")).hasSize(25 * 24);
    assertThat(section.figures().get(0).note()).endsWith("The 20 best of 25 contenders are shown.");
    assertThat(section.figures().get(0).legend().entries()).hasSize(20);
  }

  private FabricatedResults threeOptimizers() throws IOException {
    FabricatedResults results = FabricatedResults.classifier(root);
    results.describe(results.description(18));
    accuracies(results, "adam", 0.01, 0.91, 0.92, 0.93);
    accuracies(results, "adam", 0.1, 0.5, 0.6, 0.7);
    accuracies(results, "sgd", 0.01, 0.2, 0.3, 0.25);
    accuracies(results, "sgd", 0.1, 0.79, 0.83, 0.81);
    for (long seed = 1; seed <= 3; seed++) {
      results.diverged(point("broken", 0.01), seed);
      results.diverged(point("sgd", 1), seed);
    }
    return results;
  }

  private static void accuracies(
      FabricatedResults results, String optimizer, double rate, double... values)
      throws IOException {
    for (int i = 0; i < values.length; i++) {
      results.completed(point(optimizer, rate), i + 1, 0.5, 0.6, values[i]);
    }
  }

  private static void assertNothing(SectionWriter.Result result) {
    Section section = result.section().orElseThrow();
    assertThat(section.findings())
        .containsExactly(
            "No trial ended with a value of test_accuracy, so there is nothing to compare.");
    assertThat(section.tables()).isEmpty();
    assertThat(section.figures()).isEmpty();
    assertThat(result.paths()).isEmpty();
  }

  private static SectionWriter.Result write(FabricatedResults results) throws IOException {
    try (ResultTables tables =
        ResultTables.open(SharedSpark.session(), results.storage(), results.layout())) {
      return new WriteComparison().write(tables);
    }
  }

  private List<Map<String, Object>> rows(String table) throws IOException {
    FabricatedResults results = FabricatedResults.classifier(root);
    List<Map<String, Object>> rows = new ArrayList<>();
    new TableReader(results.storage())
        .read(
            root.resolve(table).resolve(table + ".parquet").toString(),
            row -> rows.add(new HashMap<>(row)));
    return rows;
  }

  private static List<String> names(List<String> paths) {
    return paths.stream().map(path -> path.substring(path.lastIndexOf('/') + 1)).toList();
  }

  @Test
  void knowsTheFormulasOfItsTablesAlone() {
    assertThatThrownBy(() -> ComparisonFormulas.of("curves", null))
        .hasMessage("no table is called curves");
  }
}
