package org.sweep.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.linalg.Backends;
import org.sweep.memory.Memory;
import org.sweep.output.TrialCheckpoints.Cadence;
import org.sweep.trial.Batch;
import org.sweep.trial.StepRecord;

/** A checkpoint counts only with all the rows and arrays that were written before it. */
class TrialCheckpointsTest {
  private static final Batch ONE = MadeUpTrials.batch(1);
  private static final Cadence CADENCE = new Cadence(Duration.ofNanos(1), "this version");

  @TempDir private Path folder;
  private final Storage storage = Storage.with(Map.of());
  private ResultLayout layout;
  private MadeUpTrials trials;

  /** A trial that is cut off right after the checkpoint of step 3. */
  @BeforeEach
  void leaveCheckpoints() throws IOException {
    layout = new ResultLayout(folder.toString());
    trials = new MadeUpTrials(storage, layout);
    try (BatchAttempt attempt = trials.attempt(ONE, "first")) {
      TrialRows rows = attempt.begin(ONE.trials().get(0), MadeUpTrials.METRICS);
      TrialCheckpoints checkpoints = rows.checkpoints(CADENCE);
      StepRecord record = new StepRecord(2);
      for (int step = 0; step <= 3; step++) {
        record.begin(step);
        record.set(0, 1);
        rows.record(record);
        if (step == 2) {
          rows.artifacts().add("weights", new NumberArray(new float[] {1, 2}, 2));
        }
        if (step >= 2) {
          checkpoints.save(step, Memory.NONE);
        }
      }
    }
  }

  @Test
  void goesOnFromTheLastOne() throws IOException {
    assertThat(restored()).isEqualTo(3);
  }

  @Test
  void goesOnFromTheOneBeforeWhereRowsOfTheLastAreOthers() throws IOException {
    Files.copy(
        part("steps-0.parquet"), part("steps-1.parquet"), StandardCopyOption.REPLACE_EXISTING);

    assertThat(restored()).isEqualTo(2);
  }

  @Test
  void beginsAnewWhereAnArrayIsGone() throws IOException {
    Files.delete(part("artifacts/weights.npy"));

    assertThat(restored()).isZero();
  }

  private Path part(String name) {
    return Path.of(layout.checkpointsOf(ONE.trials().get(0).id())).resolve("first").resolve(name);
  }

  private long restored() throws IOException {
    try (BatchAttempt attempt = trials.attempt(ONE, "second")) {
      TrialRows rows = attempt.begin(ONE.trials().get(0), MadeUpTrials.METRICS);
      return rows.checkpoints(CADENCE).restore(Memory.NONE, Backends.doubles());
    }
  }
}
