package org.sweep.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sweep.analysis.FabricatedResults.point;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.FabricatedResults;
import org.sweep.analysis.FabricatedResults.Step;
import org.sweep.analysis.SharedSpark;
import org.sweep.landscape.FabricatedGames;
import org.sweep.report.WriteReport.Figures;
import org.sweep.schema.Metric;
import org.sweep.store.AxisColumn;
import org.sweep.store.DamagedDescription;
import org.sweep.store.Questions;
import org.sweep.store.ResultDescription;
import org.sweep.store.TableSpec;
import org.sweep.store.TableSpec.At;
import org.sweep.trial.Outcome;
import org.sweep.trial.Plateau;

class WriteReportTest {
  /** The page's own scripts and style, of every report. */
  private static final int FIXED_CHARACTERS = 880_000;

  @TempDir Path root;

  @Test
  void writesEveryDerivedFileOfAStudy() throws IOException {
    FabricatedStudy study = new FabricatedStudy(root);
    study.write(45);
    WriteReport.Result result = write(study.results(), Figures.AS_FILES_TOO);
    assertThat(result.paths())
        .extracting(path -> root.relativize(Path.of(path)).toString())
        .endsWith("report.html")
        .contains(
            "summary/summary.parquet",
            "curves/curves.parquet",
            "tables/test_accuracy_last.csv",
            "tables/test_accuracy_last.md",
            "tables/test_accuracy_last.tex",
            "tables/summary.csv",
            "tables/summary.md",
            "tables/summary.tex",
            "comparisons/comparisons.parquet",
            "tables/comparisons.csv",
            "figures/curves-1-training-loss.svg",
            "figures/curves-1-training-loss.png",
            "figures/curves-2-test-loss.svg",
            "figures/curves-2-test-loss.png",
            "figures/curves-3-test-accuracy.svg",
            "figures/curves-3-test-accuracy.png",
            "report.html");
    assertThat(result.table().lines().skip(3))
        .hasSize(7)
        .element(3)
        .asString()
        .matches(
            "rmsprop +diverged +0\\.\\d+ ± 0\\.\\d+\\*? \\(n=3\\) +0\\.\\d+ ± 0\\.\\d+\\*? \\(n=3\\)");
    assertThat(markup())
        .contains("<h1>digits-optimizers</h1>", "All 45 trials ended: 35 completed, 10 diverged.")
        .contains("training_loss was NaN at step", "The tables hold every planned trial.")
        .contains("<dt>diverged</dt><dd>10</dd>", "data.digits.sha256", "study: digits-optimizers")
        .doesNotContain("provenance:\n");
  }

  @Test
  void tellsWhoWasPrunedAndWhoPlateaued() throws IOException {
    FabricatedResults results = FabricatedResults.classifier(root);
    results.describe(results.description(4));
    List<Step> steps = List.of(Step.of(0, 2.3, 2.4, 0.1), Step.of(9, 0.5, 0.6, 0.4));
    results.completed(point("adam", 0.5), 1, 0.1, 0.2, 0.9);
    Plateau rule = new Plateau("training_loss", 5, 0);
    results.trial(point("adam", 0.5), 2, new Outcome.Plateaued(9, rule, 0.5, 4), steps);
    results.trial(point("sgd", 0.5), 1, new Outcome.Pruned(9, "others did better"), steps);
    results.trial(point("sgd", 0.5), 2, new Outcome.Failed("it broke", "at ..."), List.of());

    assertThat(write(results).table())
        .containsPattern("adam +0\\.\\d+.*\\(n=2, 1 plateaued\\)")
        .containsPattern("sgd +1 pruned, 1 failed");
    assertThat(markup())
        .contains("All 4 trials ended: 1 completed, 1 failed, 1 plateaued, 1 pruned.")
        .contains("<div class=\"pruned\"><dt>pruned</dt><dd>1</dd>", "others did better")
        .containsSubsequence(">failed<", ">pruned<", ">plateaued<");
  }

  @Test
  void writesAReportOfAHalfFinishedStudy() throws IOException {
    FabricatedStudy study = new FabricatedStudy(root);
    study.write(4);
    assertThat(write(study.results()).table()).containsPattern("amsgrad +- +- +-");
    assertThat(markup())
        .contains("4 of 45 planned trials ended so far, all of them completed.")
        .contains("41 of the 45 planned trials are not in the tables yet.")
        .contains("No trial diverged or failed.");
  }

  @Test
  void writesAReportOfAStudyWithoutTrials() throws IOException {
    new FabricatedStudy(root).write(0);
    write(new FabricatedStudy(root).results());
    assertThat(markup())
        .contains("No trial has ended yet; 45 trials are planned.")
        .contains("\"charts\":[]");
  }

  @Test
  void saysThatEveryTrialDiverged() throws IOException {
    FabricatedResults results = FabricatedResults.classifier(root);
    results.describe(results.description(2));
    results.diverged(point("sgd", 0.5), 1);
    results.diverged(point("sgd", 0.5), 2);
    assertThat(write(results).table()).containsPattern("sgd +diverged");
    assertThat(markup()).contains("All 2 trials diverged. No trial completed with a value");
  }

  @Test
  void showsHostileTextsAsTexts() throws IOException {
    String hostile =
        "</script><script>alert(1)</script><img src=x onerror=alert(2)>{{study}}\u2028";
    FabricatedResults results = new FabricatedResults(root, hostile, FabricatedResults.METRICS);
    ResultDescription plain = results.description(3);
    results.describe(
        new ResultDescription(
            hostile,
            plain.axes(),
            plain.metrics(),
            plain.table(),
            Questions.USUAL,
            3,
            new TreeMap<>(Map.of(hostile, hostile))));
    results.completed(point(hostile, 0.5), 1, 0.5, 0.5, 0.5);
    results.trial(point(hostile, 0.5), 2, new Outcome.Failed(hostile, hostile), List.of());
    write(results);
    assertThat(markup())
        .doesNotContain("<script>alert", "<img")
        .contains("&lt;/script&gt;&lt;script&gt;alert(1)")
        .contains("\\u003c/script\\u003e\\u003cscript\\u003ealert(1)");
  }

  @Test
  void staysOfAReadableSizeWhateverTheStudysIs() throws IOException {
    List<Metric> metrics = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      metrics.add(Metric.lower("x_" + i));
    }
    FabricatedResults results = new FabricatedResults(root, "large", metrics);
    results.describe(
        new ResultDescription(
            "large",
            FabricatedResults.AXES.stream().map(AxisColumn::unordered).toList(),
            metrics,
            new TableSpec("x_7", At.BEST, "optimizer", "learning_rate"),
            Questions.USUAL,
            264,
            new TreeMap<>()));
    List<Step> steps = new ArrayList<>();
    for (int step = 0; step <= 400; step++) {
      double value = Math.sin(step * 0.37);
      steps.add(Step.of(step, value, value, value, value, value, value, value, value));
    }
    for (int optimizer = 0; optimizer < 24; optimizer++) {
      for (int rate = 1; rate <= 11; rate++) {
        results.trial(point("o" + optimizer, rate), 1, new Outcome.Completed(), steps);
      }
    }
    write(results);
    assertThat(markup()).contains("\"metric\":\"x_7\"").doesNotContain("\"metric\":\"x_6\"");
    assertThat(page().length()).isBetween(FIXED_CHARACTERS, FIXED_CHARACTERS + 2_500_000);
  }

  @Test
  void aPageOfFiveThousandTrialsIsBelowFiveMegabytes() throws IOException {
    LargeStudy study = new LargeStudy(root);
    study.write(1000, 5);
    write(study.results());
    assertThat(markup()).contains("All 5000 trials ended", "the first 200 of");
    assertThat(root.resolve("report.html").toFile().length()).isBetween(2_000_000L, 5_000_000L);
  }

  @Test
  void writesPathsAndStabilityOfGames() throws IOException {
    FabricatedGames games = games();
    games.landscape(2, 31);
    assertThat(write(games.results()).paths())
        .extracting(path -> root.relativize(Path.of(path)).toString())
        .contains(
            "stability/stability.parquet",
            "tables/stability.csv",
            "tables/stability.md",
            "tables/stability.tex");
    assertThat(markup())
        .contains("<a href=\"#paths\">Paths</a>", "<a href=\"#stability\">Stability</a>")
        .contains("6 of the 6 trials of which stability or instability is predicted behave so.")
        .contains("<th scope=\"col\">largest contracting</th>", "CREATE TEMP VIEW contraction AS")
        .contains("\"thresholds\":[", "{\"paths\":[{\"title\":\"game xy\"")
        .contains("\"metric\":\"distance\",\"note\":");
  }

  @Test
  void writesNoPathsWithoutALandscapeAndNoStabilityWithoutTheory() throws IOException {
    write(games().results());
    assertThat(markup()).contains("<h2>Stability</h2>").doesNotContain("<h2>Paths</h2>");
    Files.delete(root.resolve("study.yaml"));
    FabricatedStudy study = new FabricatedStudy(root);
    study.write(1);
    for (File row : root.resolve("trials").toFile().listFiles()) {
      Files.delete(row.toPath());
    }
    write(study.results());
    assertThat(markup()).doesNotContain("<h2>Stability</h2>");
    assertThat(root.resolve("stability")).doesNotExist();
    assertThat(root.resolve("tables/stability.csv")).doesNotExist();
  }

  /** Two games, two learning rates, two optimizers. On xy nothing but divergence is predicted. */
  private FabricatedGames games() throws IOException {
    FabricatedGames games = new FabricatedGames(root, List.of(0.05, 0.5), 100);
    games.describe(List.of("sgd", "extragradient"), 12);
    for (double rate : new double[] {0.05, 0.5}) {
      for (Object game : FabricatedGames.GAMES) {
        games.trial("sgd", rate, (String) game, 1, new double[] {1, 1});
        games.trial("extragradient", rate, (String) game, 1, new double[] {1, 1});
      }
    }
    return games;
  }

  @Test
  void refusesAFolderThatIsNoResultDirectory() {
    FabricatedResults results = FabricatedResults.classifier(root);
    assertThatThrownBy(() -> write(results))
        .isInstanceOf(DamagedDescription.class)
        .hasMessageEndingWith("must be a result directory, but has no file study.yaml");
  }

  private String page() throws IOException {
    return Files.readString(root.resolve("report.html"));
  }

  /** The page without its scripts, which are the same for every study. */
  private String markup() throws IOException {
    String page = page();
    return page.substring(0, page.indexOf("<script>"));
  }

  private static WriteReport.Result write(FabricatedResults results) throws IOException {
    return write(results, Figures.ON_THE_PAGE);
  }

  private static WriteReport.Result write(FabricatedResults results, Figures figures)
      throws IOException {
    return new WriteReport(SharedSpark.session(), results.storage(), results.layout(), figures)
        .execute();
  }
}
