package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Result directories on a disk that is full, or that nobody may write to. */
@ExtendWith(LocalMaster.class)
class FullDiskTest {
  private static final String STUDY =
      """
      study: field
      problem: {type: linear-field, imaginary: 5, steps: 3000}
      grid:
        optimizer: [sgd, extragradient]
        learning-rate: {from: 1e-4, to: 1e-2, count: 20}
      """;

  private static final int TRIALS = 40;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void stopsWhenTheDiskIsFullAndGoesOnWhenThereIsSpace() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "1m")) {
      assertThat(run()).isEqualTo(ExitCode.CANNOT_RUN);

      assertThat(err.toString())
          .containsPattern(
              "sweep: the sweep cannot go on: cannot write \\S+/results/\\S+: No space left on"
                  + " device \\(\\d\\.\\d MiB free there\\)\\. What was committed is whole: make"
                  + " space there, then run the same command again");
      assertThat(failed()).isEqualTo(0L);

      disk.remount("size=64m");
      assertThat(run()).as(err.toString()).isEqualTo(ExitCode.OK);
      assertThat(failed()).isEqualTo(0L);
      try (Duck duck = new Duck(results())) {
        assertThat(duck.rows("SELECT count(*), count(DISTINCT trial_id) FROM trials"))
            .containsExactly(List.of((long) TRIALS, (long) TRIALS));
        assertThat(duck.rows("SELECT count(*) FROM (SELECT DISTINCT trial_id, step FROM steps)"))
            .isEqualTo(duck.rows("SELECT count(*) FROM steps"))
            .containsExactly(List.of(TRIALS * 3001L));
      }
    }
  }

  @Test
  void saysThatNobodyMayWriteThere() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "64m")) {
      disk.remount("ro");

      assertThat(run()).isEqualTo(ExitCode.CANNOT_RUN);

      assertThat(err.toString())
          .containsPattern(
              "sweep: cannot write \\S+/results/_work: Read-only file system \\(64\\.0 MiB free"
                  + " there\\)\\. What was committed is whole: make it writable, or choose another"
                  + " directory, then run the same command again");
      disk.remount("rw");
      assertThat(run()).isEqualTo(ExitCode.OK);

      err.getBuffer().setLength(0);
      disk.remount("ro");
      assertThat(run("--set", "seeds=2")).isEqualTo(ExitCode.CANNOT_RUN);
      assertThat(err.toString()).contains("/results/_work/lock: Read-only file system");
      disk.remount("rw");
    }
  }

  @Test
  void saysThatAFileIsInThePlaceOfAFolder() throws Exception {
    Files.createDirectories(results().getParent());
    Files.writeString(results(), "a file");

    assertThat(run()).isEqualTo(ExitCode.CANNOT_RUN);

    assertThat(err.toString()).contains("sweep: ").contains(results().toString());
  }

  private Path results() {
    return folder.resolve("disk").resolve("results");
  }

  private int run(String... more) throws Exception {
    Path study = Files.writeString(folder.resolve("study.yaml"), STUDY);
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("run", study.toString(), "--out", results().toString()));
    arguments.addAll(List.of(more));
    return Verbs.run(out, err, arguments.toArray(new String[0]));
  }

  private Object failed() throws Exception {
    if (Duck.files(results().resolve("trials")).isEmpty()) {
      return 0L;
    }
    try (Duck duck = new Duck(results())) {
      return duck.rows("SELECT count(*) FROM trials WHERE outcome = 'failed'").get(0).get(0);
    }
  }
}
