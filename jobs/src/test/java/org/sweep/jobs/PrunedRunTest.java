package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.data.DataSets;
import org.sweep.study.StudyReader;
import org.sweep.study.mistake.InvalidStudy;

/** Pruning in whole runs on Spark: who survives, and with which rows. */
class PrunedRunTest {
  @RegisterExtension private static final LocalSpark SPARK = new LocalSpark();

  private static final String STUDY =
      """
      study: search
      problem: {type: classifier, dataset: digits, hidden: [8], epochs: 4}
      grid: {optimizer: sgd, learning-rate: [1e-4, 3e-4, 1e-3, 3e-3, 0.01, 0.03, 0.1, 0.3, 1]}
      seeds: 2
      """;
  private static final String ASHA =
      "prune.asha={metric: test_accuracy, rungs: [23, 46], reduction-factor: 3}";
  private static final String MEDIAN =
      "prune.median={metric: test_loss, rungs: {from: 23, every: 23}}";
  private static final String STEPS = "SELECT * FROM steps ORDER BY trial_id, step";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();

  @Test
  void keepsTheBestAndCutsTheRowsOfOthers() throws Exception {
    assertThat(run("whole")).isEqualTo(new RunStudy.Result(18, 0));
    assertThat(run("pruned", ASHA)).isEqualTo(new RunStudy.Result(18, 0));

    try (Duck whole = new Duck(folder.resolve("whole"));
        Duck pruned = new Duck(folder.resolve("pruned"))) {
      assertThat(
              pruned.rows(
                  "SELECT outcome, steps, count(*) FROM trials GROUP BY ALL ORDER BY steps"))
          .containsExactly(
              List.of("pruned", 23L, 12L),
              List.of("pruned", 46L, 4L),
              List.of("completed", 92L, 2L));
      assertThat(pruned.rows("SELECT DISTINCT learning_rate FROM trials WHERE steps > 23"))
          .containsExactlyInAnyOrderElementsOf(
              whole.rows(
                  """
                  SELECT learning_rate FROM steps WHERE step = 23
                  GROUP BY learning_rate ORDER BY avg(test_accuracy) DESC, learning_rate LIMIT 3
                  """));
      for (List<Object> row : pruned.rows("SELECT trial_id, steps FROM trials")) {
        String rows =
            "SELECT * FROM steps WHERE trial_id = '%s' AND step <= %s ORDER BY step"
                .formatted(row.get(0), row.get(1));
        assertThat(pruned.rows(rows)).isEqualTo(whole.rows(rows)).isNotEmpty();
      }
    }
    assertThat(folder.resolve("pruned/_work/checkpoints")).isEmptyDirectory();
    assertThat(run("pruned", ASHA).ran()).isZero();
  }

  @Test
  void prunesTheSameOnOneSlotAndAfterLosingTrials() throws Exception {
    run("two", MEDIAN);
    SPARK.restart("local[1]");
    run("one", MEDIAN);
    run("again", MEDIAN);
    List<Path> trials = Duck.files(folder.resolve("again/trials"));
    for (int i = 0; i < trials.size(); i += 2) {
      Files.delete(trials.get(i));
    }
    assertThat(run("again", MEDIAN).ran()).isPositive();
    SPARK.restart("local[2]");

    try (Duck two = new Duck(folder.resolve("two"));
        Duck one = new Duck(folder.resolve("one"));
        Duck again = new Duck(folder.resolve("again"))) {
      List<List<Object>> rows = two.rows(STEPS);
      assertThat(two.rows("SELECT count(*) FROM trials WHERE outcome = 'pruned'"))
          .isNotEqualTo(List.of(List.of(0L)));
      assertThat(one.rows(STEPS)).isEqualTo(rows);
      assertThat(again.rows(STEPS)).isEqualTo(rows);
    }
  }

  private RunStudy.Result run(String directory, String... overrides)
      throws InvalidStudy, IOException, InterruptedException {
    StudyReader reader = new StudyReader(DataSets.with(Map.of()));
    RunStudy run =
        new RunStudy(
            reader.read("search.yaml", STUDY, List.of(overrides)),
            folder.resolve(directory).toString(),
            new PrintWriter(out, true));
    return run.execute(run.plan(), SPARK.session());
  }
}
