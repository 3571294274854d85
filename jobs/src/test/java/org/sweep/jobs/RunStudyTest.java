package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.data.DataSets;
import org.sweep.report.WriteReport.Figures;
import org.sweep.study.StudyReader;
import org.sweep.study.StudySpec;
import org.sweep.study.mistake.InvalidStudy;

/** Whole studies on an embedded Spark, from the study file to the tables. */
class RunStudyTest {
  @RegisterExtension private static final LocalSpark SPARK = new LocalSpark();

  private static final String STUDY =
      """
      study: tiny
      problem: {type: classifier, dataset: digits, hidden: [20], epochs: 2}
      grid: {optimizer: [sgd, adam], learning-rate: [0.1, 0.01]}
      seeds: 2
      """;

  /** The 0.975 quantile of Student's t with two degrees of freedom, in closed form: 4.3027. */
  private static final double T_OF_TWO = 0.95 * Math.sqrt(2 / (1 - 0.95 * 0.95));

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();

  @Test
  void runsEveryTrialOnceAndRecordsEveryStep() throws Exception {
    RunStudy.Result result = run("a");

    assertThat(result).isEqualTo(new RunStudy.Result(8, 0));
    try (Duck duck = new Duck(folder.resolve("a"))) {
      assertThat(duck.rows("SELECT count(*), count(DISTINCT trial_id), max(step) FROM steps"))
          .containsExactly(List.of(8L * 47, 8L, 46L));
      assertThat(duck.rows("SELECT count(*) FROM (SELECT DISTINCT trial_id, step FROM steps)"))
          .containsExactly(List.of(8L * 47));
      assertThat(duck.rows("SELECT outcome, count(*) FROM trials GROUP BY ALL"))
          .containsExactly(List.of("completed", 8L));
    }
    assertThat(folder.resolve("a/study.yaml")).content().contains("code version", "study: tiny");
    assertThat(out.toString()).contains("[8/8] ");
  }

  @Test
  void givesTheSameStepRowsOnOneSlotAndOnTwo() throws Exception {
    run("two");
    SPARK.restart("local[1]");
    run("one");
    SPARK.restart("local[2]");

    String all = "SELECT * FROM steps ORDER BY trial_id, step";
    try (Duck one = new Duck(folder.resolve("one"));
        Duck two = new Duck(folder.resolve("two"))) {
      List<List<Object>> rows = one.rows(all);
      assertThat(rows).hasSize(8 * 47);
      assertThat(two.rows(all)).isEqualTo(rows);
    }
  }

  @Test
  void runsNothingTheSecondTime() throws Exception {
    run("a");
    Map<String, Long> before = Duck.modified(folder.resolve("a/steps"));

    RunStudy.Result again = run("a");

    assertThat(again).isEqualTo(new RunStudy.Result(0, 0));
    assertThat(out.toString()).contains("8 ended (8 completed), 0 to run", "nothing to run");
    assertThat(Duck.modified(folder.resolve("a/steps"))).isEqualTo(before);
  }

  @Test
  void runsWhatIsMissingAfterMoreSeedsAndRates() throws Exception {
    run("a");
    Map<String, Long> before = Duck.modified(folder.resolve("a/steps"));

    RunStudy.Result extended = run("a", "seeds=3", "grid.learning-rate=[0.1, 1e-2, 1e-3]");

    assertThat(extended).isEqualTo(new RunStudy.Result(18 - 8, 0));
    assertThat(Duck.modified(folder.resolve("a/steps"))).containsAllEntriesOf(before);
    try (Duck duck = new Duck(folder.resolve("a"))) {
      assertThat(duck.rows("SELECT count(*), count(DISTINCT trial_id) FROM steps"))
          .containsExactly(List.of(18L * 47, 18L));
    }
    assertThat(run("a").ran()).isZero();
  }

  @Test
  void runsATrialAgainWhoseRowIsMissing() throws Exception {
    run("a");
    Path row = Duck.files(folder.resolve("a/trials")).get(3);
    Files.delete(row);
    byte[] steps = Files.readAllBytes(folder.resolve("a/steps").resolve(row.getFileName()));

    assertThat(run("a")).isEqualTo(new RunStudy.Result(1, 0));
    assertThat(row).exists();
    assertThat(folder.resolve("a/steps").resolve(row.getFileName())).hasBinaryContent(steps);
  }

  @Test
  void countsDivergenceAsAnEndWithItsStep() throws Exception {
    RunStudy.Result result = run("a", "grid.optimizer=momentum", "grid.learning-rate=[1e5]");

    assertThat(result).isEqualTo(new RunStudy.Result(2, 0));
    try (Duck duck = new Duck(folder.resolve("a"))) {
      assertThat(duck.rows("SELECT DISTINCT outcome FROM trials"))
          .containsExactly(List.of("diverged"));
      assertThat(duck.rows("SELECT count(*) FROM trials WHERE reason LIKE 'training_loss was%'"))
          .containsExactly(List.of(2L));
    }
  }

  /**
   * Images that end early within their compression are found when a trial reads them, not before.
   */
  @Test
  void recordsTrialsThatFailAndGoesOn() throws Exception {
    IdxFolder.write(folder.resolve("damaged"), 40);
    IdxFolder.cutTrainingImages(folder.resolve("damaged"));
    String dataset = "problem.dataset={idx: " + folder.resolve("damaged") + "}";

    RunStudy.Result result = run("a", dataset, "problem.batch-size=8");

    assertThat(result).isEqualTo(new RunStudy.Result(8, 8));
    assertThat(out.toString()).contains("[8/8]", "failed (org.sweep.data.DamagedData: ");
    try (Duck duck = new Duck(folder.resolve("a"))) {
      assertThat(
              duck.rows(
                  "SELECT count(*) FROM trials WHERE outcome = 'failed' AND attempts = 3"
                      + " AND error LIKE '%DamagedData%'"))
          .containsExactly(List.of(8L));
    }
    IdxFolder.write(folder.resolve("damaged"), 40);
    assertThat(run("a", dataset, "problem.batch-size=8")).isEqualTo(new RunStudy.Result(8, 0));
  }

  /** The summary, by the SQL that a user would write in DuckDB. */
  @Test
  void theSummaryIsReproducedByDuckDb() throws Exception {
    run("a", "seeds=3");
    new PrintedReport(folder.resolve("a").toString(), new PrintWriter(out, true))
        .execute(SPARK.session(), Figures.ON_THE_PAGE);

    assertThat(out.toString()).contains("± ", "report: ");
    assertThat(folder.resolve("a/report.html")).isNotEmptyFile();
    try (Duck duck = new Duck(folder.resolve("a"))) {
      List<List<Object>> mine =
          duck.rows(
              """
              SELECT configuration_id, count(final_test_accuracy), avg(final_test_accuracy),
                     stddev_samp(final_test_accuracy)
              FROM trials WHERE outcome = 'completed'
              GROUP BY configuration_id ORDER BY configuration_id
              """);
      List<List<Object>> summary =
          duck.rows(
              """
              SELECT configuration_id, n, mean, sd, low, high
              FROM summary WHERE metric = 'test_accuracy' AND value_at = 'last'
              ORDER BY configuration_id
              """);
      assertThat(summary).hasSize(4);
      for (int i = 0; i < summary.size(); i++) {
        double halfWidth = T_OF_TWO * (double) mine.get(i).get(3) / Math.sqrt(3);
        double mean = (double) mine.get(i).get(2);
        assertThat(summary.get(i).subList(0, 2)).isEqualTo(mine.get(i).subList(0, 2));
        Duck.assertClose(summary.get(i).get(2), mean);
        Duck.assertClose(summary.get(i).get(3), (double) mine.get(i).get(3));
        Duck.assertClose(summary.get(i).get(4), mean - halfWidth);
        Duck.assertClose(summary.get(i).get(5), mean + halfWidth);
      }
    }
  }

  /** The bound of a field with the eigenvalues 1 +- 5i is 2 / 26 = 0.0769. */
  @Test
  void setsMeasuredStabilityBesideTheoryAndDrawsPathsOnContours() throws Exception {
    String study =
        """
        study: field
        problem: {type: linear-field, imaginary: 5, steps: 60}
        grid: {optimizer: [sgd, extragradient], learning-rate: [0.05, 0.0765, 0.0773, 0.1]}
        """;
    assertThat(run(study, "field", List.of())).isEqualTo(new RunStudy.Result(8, 0));
    new PrintedReport(folder.resolve("field").toString(), new PrintWriter(out))
        .execute(SPARK.session(), Figures.ON_THE_PAGE);

    try (Duck duck = new Duck(folder.resolve("field"))) {
      String stability = folder.resolve("field/stability") + "/*.parquet";
      assertThat(
              duck.rows(
                  "SELECT optimizer, largest_contracting, smallest_not_contracting,"
                      + " largest_predicted_stable, agreements, trials FROM '"
                      + stability
                      + "' ORDER BY optimizer DESC"))
          .containsExactly(
              List.of("sgd", 0.0765, 0.0773, 0.0765, 4L, 4L),
              Arrays.asList("extragradient", 0.1, null, 0.1, 4L, 4L));
      String landscape = folder.resolve("field/landscape") + "/*.parquet";
      assertThat(
              duck.rows(
                  "SELECT count(*), max(abs(field_x - x - 5 * y)) < 1e-12, any_value(equilibrium_x)"
                      + " FROM '"
                      + landscape
                      + "'"))
          .containsExactly(List.of(61L * 61, true, 0.0));
    }
    assertThat(folder.resolve("field/report.html"))
        .content()
        .contains("8 of the 8 trials of which stability or instability is predicted behave so.")
        .contains("Paths of 2 trials over contours of loss_x, learning_rate 0.0773");
  }

  private RunStudy.Result run(String directory, String... overrides)
      throws InvalidStudy, IOException, InterruptedException {
    return run(STUDY, directory, List.of(overrides));
  }

  private RunStudy.Result run(String text, String directory, List<String> overrides)
      throws InvalidStudy, IOException, InterruptedException {
    StudySpec study = new StudyReader(DataSets.with(Map.of())).read("tiny.yaml", text, overrides);
    PrintWriter writer = new PrintWriter(out, true);
    RunStudy run = new RunStudy(study, folder.resolve(directory).toString(), writer);
    return run.execute(run.plan(), SPARK.session());
  }
}
