package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.data.DataSets;
import org.sweep.study.StudyReader;
import org.sweep.study.StudySpec;
import org.sweep.study.mistake.InvalidStudy;

/** Whole studies on an embedded Spark, from the study file to the tables. */
class RunStudyTest {
  private static final String STUDY =
      """
      study: tiny
      problem: {type: classifier, dataset: digits, hidden: [20], epochs: 2}
      grid: {optimizer: [sgd, adam], learning-rate: [0.1, 0.01]}
      seeds: 2
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();

  @AfterEach
  void forgetTheMaster() {
    System.clearProperty("spark.master");
  }

  @Test
  void runsEveryTrialOnceAndRecordsEveryStep() throws Exception {
    RunStudy.Result result = run("local[2]", "a");

    assertThat(result).isEqualTo(new RunStudy.Result(8, 0));
    try (Duck duck = new Duck(folder.resolve("a"))) {
      assertThat(duck.rows("SELECT count(*), count(DISTINCT trial_id), max(step) FROM steps"))
          .containsExactly(List.of(8L * 47, 8L, 46L));
      assertThat(duck.rows("SELECT count(*) FROM (SELECT DISTINCT trial_id, step FROM steps)"))
          .containsExactly(List.of(8L * 47));
      assertThat(duck.rows("SELECT outcome, count(*) FROM trials GROUP BY ALL"))
          .containsExactly(List.of("completed", 8L));
    }
    assertThat(folder.resolve("a/report.html")).isNotEmptyFile();
    assertThat(folder.resolve("a/study.yaml")).content().contains("code version", "study: tiny");
    assertThat(out.toString()).contains("[8/8] ", "report: ");
  }

  @Test
  void givesTheSameStepRowsOnOneSlotAndOnTwo() throws Exception {
    run("local[1]", "one");
    run("local[2]", "two");

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
    run("local[2]", "a");
    Map<String, Long> before = Duck.modified(folder.resolve("a/steps"));

    RunStudy.Result again = run("local[2]", "a");

    assertThat(again).isEqualTo(new RunStudy.Result(0, 0));
    assertThat(out.toString()).contains("8 ended (8 completed), 0 to run", "nothing to run");
    assertThat(Duck.modified(folder.resolve("a/steps"))).isEqualTo(before);
  }

  @Test
  void runsWhatIsMissingAfterMoreSeedsAndRates() throws Exception {
    run("local[2]", "a");
    Map<String, Long> before = Duck.modified(folder.resolve("a/steps"));

    RunStudy.Result extended =
        run("local[2]", "a", "seeds=3", "grid.learning-rate=[0.1, 1e-2, 1e-3]");

    assertThat(extended).isEqualTo(new RunStudy.Result(18 - 8, 0));
    assertThat(Duck.modified(folder.resolve("a/steps"))).hasSize(18).containsAllEntriesOf(before);
    assertThat(run("local[2]", "a").ran()).isZero();
  }

  @Test
  void runsATrialAgainWhoseRowIsMissing() throws Exception {
    run("local[2]", "a");
    Path row = Duck.files(folder.resolve("a/trials")).get(3);
    Files.delete(row);
    byte[] steps = Files.readAllBytes(folder.resolve("a/steps").resolve(row.getFileName()));

    assertThat(run("local[2]", "a")).isEqualTo(new RunStudy.Result(1, 0));
    assertThat(row).exists();
    assertThat(folder.resolve("a/steps").resolve(row.getFileName())).hasBinaryContent(steps);
  }

  @Test
  void countsDivergenceAsAnEndWithItsStep() throws Exception {
    RunStudy.Result result =
        run("local[2]", "a", "grid.optimizer=momentum", "grid.learning-rate=[1e5]");

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

    RunStudy.Result result = run("local[2]", "a", dataset, "problem.batch-size=8");

    assertThat(result).isEqualTo(new RunStudy.Result(8, 8));
    assertThat(out.toString()).contains("[8/8]", "failed (org.sweep.data.DamagedData: ");
    try (Duck duck = new Duck(folder.resolve("a"))) {
      assertThat(
              duck.rows(
                  "SELECT count(*) FROM trials WHERE outcome = 'failed' AND error LIKE '%DamagedData%'"))
          .containsExactly(List.of(8L));
    }
    IdxFolder.write(folder.resolve("damaged"), 40);
    assertThat(run("local[2]", "a", dataset, "problem.batch-size=8"))
        .isEqualTo(new RunStudy.Result(8, 0));
  }

  /** The summary, by the SQL that a user would write in DuckDB. */
  @Test
  void theSummaryIsReproducedByDuckDb() throws Exception {
    run("local[2]", "a", "seeds=3");

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
        double halfWidth = 4.302652729911275 * (double) mine.get(i).get(3) / Math.sqrt(3);
        double mean = (double) mine.get(i).get(2);
        assertThat(summary.get(i).subList(0, 2)).isEqualTo(mine.get(i).subList(0, 2));
        Duck.assertClose(summary.get(i).get(2), mean);
        Duck.assertClose(summary.get(i).get(3), (double) mine.get(i).get(3));
        Duck.assertClose(summary.get(i).get(4), mean - halfWidth);
        Duck.assertClose(summary.get(i).get(5), mean + halfWidth);
      }
    }
  }

  private RunStudy.Result run(String master, String directory, String... overrides)
      throws InvalidStudy, IOException, InterruptedException, SQLException {
    System.setProperty("spark.master", master);
    System.setProperty("spark.ui.enabled", "false");
    StudySpec study =
        new StudyReader(DataSets.with(Map.of())).read("tiny.yaml", STUDY, List.of(overrides));
    PrintWriter writer = new PrintWriter(out, true);
    return new RunStudy(study, folder.resolve(directory).toString(), writer).execute();
  }
}
