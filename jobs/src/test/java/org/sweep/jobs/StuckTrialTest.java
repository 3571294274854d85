package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.jobs.cluster.Problems;
import org.sweep.jobs.poison.Poison;

/** A step that never ends, on a master where nobody can kill it. */
@Timeout(180)
@ExtendWith(LocalMaster.class)
class StuckTrialTest {
  private static final String STUDY =
      """
      study: stuck
      problem: {type: poison}
      grid: {optimizer: sgd, learning-rate: 0.1, problem.event: [loop, none]}
      time-limit: {seconds: 1}
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @AfterEach
  void endTheLoop() {
    System.setProperty(Poison.END_OF_LOOPS, "true");
  }

  @Test
  void isRecordedAndTheSameCommandGoesOnWithTheOthers() throws Exception {
    assertThat(run()).isEqualTo(ExitCode.CANNOT_RUN);

    assertThat(err.toString())
        .contains(
            "does not end and cannot be killed on a local master; it is recorded as timed out,"
                + " and the same command goes on with the others");
    endTheLoop();
    assertThat(run()).as(err.toString()).isEqualTo(ExitCode.OK);
    try (Duck duck = new Duck(folder.resolve("results"))) {
      assertThat(duck.rows("SELECT event, outcome FROM trials ORDER BY event"))
          .containsExactly(List.of("loop", "timed out"), List.of("none", "completed"));
    }
  }

  private int run() throws Exception {
    Path study = Files.writeString(folder.resolve("study.yaml"), STUDY);
    return new UserJars(List.of(Problems.jar(folder)))
        .sweep(out, err, "run", study.toString(), "--out", folder.resolve("results").toString());
  }
}
