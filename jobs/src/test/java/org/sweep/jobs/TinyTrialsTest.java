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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.data.DataSets;
import org.sweep.study.StudyReader;
import org.sweep.study.StudySpec;
import org.sweep.study.mistake.InvalidStudy;

/** Studies of many tiny trials, which share tasks and files: eight batches on two slots. */
class TinyTrialsTest {
  @RegisterExtension private static final LocalSpark SPARK = new LocalSpark();

  private static final String STUDY =
      """
      study: tiny
      problem: {type: classifier, dataset: digits, hidden: [1], epochs: 1}
      grid: {optimizer: [sgd, adam], learning-rate: [0.1, 0.01]}
      seeds: 2
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();

  /** Every trial has its 24 rows once. */
  private static void assertWhole(Duck duck, long trials) throws SQLException {
    assertThat(
            duck.rows(
                """
                SELECT count(*), count(DISTINCT trial_id), min(n), max(n), min(steps), max(steps)
                FROM (SELECT trial_id, count(*) AS n, count(DISTINCT step) AS steps
                      FROM steps GROUP BY trial_id) JOIN (SELECT trial_id FROM trials)
                USING (trial_id)
                """))
        .containsExactly(List.of(trials, trials, 24L, 24L, 24L, 24L));
    assertThat(duck.rows("SELECT count(*) FROM trials")).containsExactly(List.of(trials));
    assertThat(duck.rows("SELECT count(*) FROM steps")).containsExactly(List.of(24 * trials));
  }

  @Test
  void boundsTheFilesOfManyTinyTrials() throws Exception {
    assertThat(run("a", "seeds=500")).isEqualTo(new RunStudy.Result(2000, 0));

    assertThat(Duck.files(folder.resolve("a/steps"))).hasSizeBetween(4, 40);
    assertThat(Duck.files(folder.resolve("a/trials"))).hasSizeBetween(4, 40);
    try (Duck duck = new Duck(folder.resolve("a"))) {
      assertWhole(duck, 2000);
    }
    assertThat(out.toString()).contains("[2000/2000] ");
    assertThat(run("a", "seeds=500").ran()).isZero();
  }

  @Test
  void runsWhatIsMissingBesideBatchesThatStay() throws Exception {
    run("a", "seeds=20");
    Map<String, Long> before = Duck.modified(folder.resolve("a/steps"));
    assertThat(before).hasSizeBetween(4, 40);

    RunStudy.Result extended = run("a", "seeds=30");

    assertThat(extended).isEqualTo(new RunStudy.Result(40, 0));
    assertThat(Duck.modified(folder.resolve("a/steps"))).containsAllEntriesOf(before);
    try (Duck duck = new Duck(folder.resolve("a"))) {
      assertWhole(duck, 120);
    }
  }

  @Test
  void runsABatchAgainWhoseTrialsWereNotCommitted() throws Exception {
    run("a", "seeds=20");
    Files.delete(Duck.files(folder.resolve("a/trials")).get(3));
    int left;
    try (Duck duck = new Duck(folder.resolve("a"))) {
      left = duck.rows("SELECT trial_id FROM trials").size();
    }
    assertThat(left).isBetween(40, 79);

    assertThat(run("a", "seeds=20")).isEqualTo(new RunStudy.Result(80 - left, 0));
    try (Duck duck = new Duck(folder.resolve("a"))) {
      assertWhole(duck, 80);
    }
  }

  /** The third batch has trials of two optimizers. */
  @Test
  void runsTrialsOfARelabelledOptimizerAgainAndKeepsTheOthersOfTheirBatches() throws Exception {
    String light = "{momentum: {rho: 0.5, label: light}}";
    run("a", "seeds=7", "grid.optimizer=[" + light + ", momentum, adam]");
    String others = "SELECT * FROM steps WHERE optimizer <> 'momentum' ORDER BY trial_id, step";
    List<List<Object>> kept;
    try (Duck duck = new Duck(folder.resolve("a"))) {
      assertThat(
              duck.rows(
                  """
                  SELECT count(*) FROM (
                    SELECT filename FROM read_parquet('%s/a/trials/*.parquet', filename = true)
                    GROUP BY filename HAVING count(DISTINCT optimizer) > 1)
                  """
                      .formatted(folder)))
          .isNotEqualTo(List.of(List.of(0L)));
      kept = duck.rows(others);
      assertThat(kept).hasSize(28 * 24);
    }

    RunStudy.Result relabelled =
        run(
            "a",
            "seeds=7",
            "grid.optimizer=[" + light + ", {momentum: {label: heavy ball}}, adam]");

    assertThat(relabelled).isEqualTo(new RunStudy.Result(14, 0));
    try (Duck duck = new Duck(folder.resolve("a"))) {
      assertWhole(duck, 42);
      assertThat(duck.rows("SELECT optimizer, count(*) FROM trials GROUP BY ALL ORDER BY ALL"))
          .containsExactly(List.of("adam", 14L), List.of("heavy ball", 14L), List.of("light", 14L));
      assertThat(duck.rows(others.replace("momentum", "heavy ball"))).isEqualTo(kept);
    }
  }

  @Test
  void givesTheSameStepRowsInBatchesOnOneSlotAndOnTwo() throws Exception {
    run("two", "seeds=20");
    SPARK.restart("local[1]");
    run("one", "seeds=20");
    SPARK.restart("local[2]");

    assertThat(Duck.files(folder.resolve("two/steps"))).hasSizeBetween(4, 40);
    assertThat(Duck.files(folder.resolve("one/steps"))).hasSizeBetween(2, 40);
    String all = "SELECT * FROM steps ORDER BY trial_id, step";
    try (Duck one = new Duck(folder.resolve("one"));
        Duck two = new Duck(folder.resolve("two"))) {
      List<List<Object>> rows = one.rows(all);
      assertThat(rows).hasSize(80 * 24);
      assertThat(two.rows(all)).isEqualTo(rows);
    }
  }

  private RunStudy.Result run(String directory, String... overrides)
      throws InvalidStudy, IOException, InterruptedException {
    StudySpec study =
        new StudyReader(DataSets.with(Map.of())).read("tiny.yaml", STUDY, List.of(overrides));
    PrintWriter writer = new PrintWriter(out, true);
    RunStudy run = new RunStudy(study, folder.resolve(directory).toString(), writer);
    return run.execute(run.plan(), SPARK.session());
  }
}
