package org.sweep.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep.jobs.Duck;
import org.sweep.jobs.poison.Poison;

/**
 * A study in which seven trials do the worst: the others complete, and each of the seven has a row
 * that names the truth.
 */
@Timeout(900)
class PoisonIT {
  private static final Duration TO_RUN = Duration.ofMinutes(12);
  private static final int SOME_FAILED = 1;
  private static final String STUDY =
      """
      study: poison
      problem: {type: poison}
      grid:
        - {optimizer: sgd, learning-rate: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6], problem.event: none}
        - optimizer: sgd
          learning-rate: 0.1
          problem.event: [throw, exit, halt, loop, heap, direct, nan]
      time-limit: {seconds: 8}
      """;

  @TempDir private static Path folder;
  private static int exitCode;
  private static String out;
  private static final Map<String, Row> ROWS = new HashMap<>();

  private record Row(String outcome, String reason, String error) {}

  @BeforeAll
  static void runTheStudy() throws Exception {
    Path study = Files.writeString(folder.resolve("study.yaml"), STUDY);
    Map<String, String> settings =
        Map.of(
            "spark.jars",
            Problems.jar(folder).toString(),
            "spark.executor.extraJavaOptions",
            Driver.JVM_OPTIONS + " -XX:MaxDirectMemorySize=256m",
            "spark.task.reaper.pollingInterval",
            "1s",
            "spark.task.reaper.killTimeout",
            "3s");
    try (StandaloneCluster cluster =
        new StandaloneCluster(folder.resolve("cluster"))
            .withWorkers(2, WorkerOffer.of(1, "600m"))) {
      Driver driver =
          cluster.submit(
              "driver", settings, List.of("run", study.toString(), "--out", folder + "/out"));
      exitCode = driver.await(TO_RUN);
      out = driver.out() + driver.err();
    }
    try (Duck duck = new Duck(folder.resolve("out"))) {
      for (List<Object> row :
          duck.rows("SELECT event, outcome, reason, error FROM trials WHERE event <> 'none'")) {
        ROWS.put((String) row.get(0), new Row((String) row.get(1), text(row, 2), text(row, 3)));
      }
    }
  }

  private static String text(List<Object> row, int column) {
    return row.get(column) == null ? "" : (String) row.get(column);
  }

  @AfterAll
  static void forget() {
    ROWS.clear();
  }

  @Test
  void letsAllOthersComplete() throws Exception {
    assertThat(exitCode).as(out).isEqualTo(SOME_FAILED);
    assertThat(out).contains("[13/13]");
    try (Duck duck = new Duck(folder.resolve("out"))) {
      assertThat(
              duck.rows(
                  """
                  SELECT count(DISTINCT trial_id), count(*), max(step)
                  FROM steps JOIN trials USING (trial_id)
                  WHERE trials.event = 'none' AND outcome = 'completed'
                  """))
          .containsExactly(List.of(6L, 6L * 21, 20L));
    }
    assertThat(ROWS).hasSize(7);
  }

  @Test
  void anExceptionHasItsMessageAndItsStack() {
    Row row = ROWS.get("throw");

    assertThat(row.outcome()).isEqualTo("failed");
    assertThat(row.reason())
        .isEqualTo("java.lang.ArithmeticException: poison: this step cannot be computed");
    assertThat(row.error()).contains("at org.sweep.jobs.poison.Poison.happen(Poison.java");
  }

  @Test
  void anExitHasItsCode() {
    assertThat(ROWS.get("exit").outcome()).isEqualTo("failed");
    assertThat(ROWS.get("exit").reason())
        .startsWith("its executor exited with code " + Poison.EXIT_CODE + ";");
    assertThat(ROWS.get("halt").outcome()).isEqualTo("failed");
    assertThat(ROWS.get("halt").reason())
        .startsWith("its executor exited with code " + Poison.HALT_CODE + ";");
  }

  @Test
  void aStepWithoutEndRunsIntoTheTimeLimit() {
    assertThat(ROWS.get("loop"))
        .isEqualTo(
            new Row("timed out", "time-limit of 8 s was over, and no step ended after it", ""));
  }

  /** Spark tells the error or the exit code, whichever comes first. */
  @ParameterizedTest
  @ValueSource(strings = {"heap", "direct"})
  void whatFillsMemoryIsOutOfMemory(String event) {
    assertThat(ROWS.get(event).outcome()).isEqualTo("failed");
    assertThat(ROWS.get(event).reason())
        .matches("its executor (exited with code 52: out of memory|ran out of memory: .*);.*");
  }

  @Test
  void aLossThatIsNoNumberIsDivergence() {
    assertThat(ROWS.get("nan"))
        .isEqualTo(new Row("diverged", "loss was NaN at step 5: not finite", ""));
  }
}
