package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The command line on a study of the embedded digits. */
@ExtendWith(LocalMaster.class)
class EvaluateVerbTest {
  private static final String STUDY =
      """
      study: kept
      problem: {type: classifier, dataset: digits, hidden: [20], epochs: 2}
      grid: {optimizer: [sgd, adam], learning-rate: [0.1, 0.01, 1e6]}
      seeds: 2
      record: {network: true}
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void scoresEveryStoredNetworkAsItsTrialDid() throws Exception {
    assertThat(sweep("run", study(STUDY), "--out", results())).as(err.toString()).isZero();

    assertThat(sweep("evaluate", results())).as(err.toString()).isZero();

    assertThat(out.toString())
        .contains("Each equals the test accuracy that its trial recorded.")
        .contains("evaluation: ");
    try (Duck duck = new Duck(folder.resolve("results"))) {
      String table = "'" + results() + "/evaluation/*.parquet'";
      assertThat(
              duck.rows(
                  "SELECT count(*), count(DISTINCT trial_id), min(samples), bool_and(accuracy ="
                      + " final_test_accuracy), bool_and(accuracy = recorded_accuracy) FROM "
                      + table
                      + " JOIN trials USING (trial_id)"))
          .containsExactly(
              List.of(
                  duck.rows("SELECT count(*) FROM trials WHERE outcome = 'completed'")
                      .get(0)
                      .get(0),
                  duck.rows("SELECT count(*) FROM trials WHERE outcome = 'completed'")
                      .get(0)
                      .get(0),
                  360L,
                  true,
                  true));
      assertThat(
              duck.rows(
                  "SELECT DISTINCT list_sum(list_transform(confusion::BIGINT[][], row ->"
                      + " list_sum(row))) FROM "
                      + table))
          .hasToString("[[360]]");
    }

    assertThat(sweep("report", results())).as(err.toString()).isZero();
    assertThat(folder.resolve("results/report.html")).content().contains("Stored networks");
    assertThat(folder.resolve("results/tables/evaluation.csv")).exists();
  }

  @Test
  void refusesADirectoryWithoutNetworks() throws IOException {
    String small = STUDY.replace("record: {network: true}", "").replace("[sgd, adam]", "sgd");
    assertThat(sweep("run", study(small), "--out", results())).as(err.toString()).isZero();

    assertThat(sweep("evaluate", results())).isEqualTo(ExitCode.WRONG_INPUT);

    assertThat(err.toString())
        .contains(
            "sweep: no finished trial of "
                + results()
                + " has stored a network; a study stores them with record: {network: true}, of"
                + " trials that run from then on");
    assertThat(folder.resolve("results/evaluation")).doesNotExist();
  }

  @Test
  void refusesADirectoryThatIsNone() {
    assertThat(sweep("evaluate", results())).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(err.toString())
        .isEqualTo("sweep: " + results() + " is no result directory: it has no study.yaml\n");
  }

  private String study(String text) throws IOException {
    return Files.writeString(folder.resolve("study.yaml"), text).toString();
  }

  private String results() {
    return folder.resolve("results").toString();
  }

  private int sweep(String... arguments) {
    return Verbs.run(out, err, arguments);
  }
}
