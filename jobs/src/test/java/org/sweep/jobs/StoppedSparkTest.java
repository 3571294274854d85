package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.SparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Studies whose Spark is stopped by somebody else, as where its master dies. */
@Timeout(180)
@ExtendWith(LocalMaster.class)
class StoppedSparkTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void keepsWhatWasCommittedAndGoesOnWithTheSameCommand() throws Exception {
    stopsAndGoesOn(
        """
        study: stopped
        problem: {type: linear-field, imaginary: 5, steps: 20000}
        grid:
          optimizer: [sgd, extragradient]
          learning-rate: {from: 1e-4, to: 1e-2, count: 60}
        """,
        120);
  }

  @Test
  void keepsTrialsWhoseParametersAreAveraged() throws Exception {
    Files.writeString(folder.resolve("small.json"), AveragedRunTest.network());
    stopsAndGoesOn(
        """
        study: averaged
        problem: {type: dl4j, dataset: digits, network: small.json, epochs: 3}
        grid: {optimizer: from-configuration, learning-rate: 1}
        seeds: 4
        execution: {parameter-averaging: {workers: 2, every: 3}}
        """,
        4);
  }

  private void stopsAndGoesOn(String text, long trials) throws Exception {
    Path study = Files.writeString(folder.resolve("study.yaml"), text);
    Thread stopper = new Thread(this::stopAfterTheFirstTrial);
    stopper.start();

    assertThat(run(study)).as(out + "" + err).isEqualTo(ExitCode.CANNOT_RUN);

    stopper.join();
    assertThat(err.toString()).contains("Spark cannot run trials: ").hasLineCount(2);
    assertThat(ended()).isPositive();
    assertThat(run(study)).as(err.toString()).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).containsPattern("\n[1-9]\\d* ended \\([1-9]\\d* completed\\), ");
    assertThat(ended()).isEqualTo(trials);
  }

  private void stopAfterTheFirstTrial() {
    try {
      Path trials = results().resolve("trials");
      while (!Files.isDirectory(trials) || Duck.files(trials).isEmpty()) {
        Thread.sleep(5);
      }
      SparkContext.getOrCreate().stop();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private long ended() throws Exception {
    try (Duck duck = new Duck(results())) {
      List<Object> counts =
          duck.rows("SELECT count(*), count(DISTINCT trial_id) FROM trials").get(0);
      assertThat(counts.get(0)).isEqualTo(counts.get(1));
      return (long) counts.get(0);
    }
  }

  private int run(Path study) {
    return Verbs.run(out, err, "run", study.toString(), "--out", results().toString());
  }

  private Path results() {
    return folder.resolve("results");
  }
}
