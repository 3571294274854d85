package org.sweep.output;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.schema.Column;
import org.sweep.trial.Batch;
import org.sweep.trial.Outcome;
import org.sweep.trial.StepRecord;

/** Rows that no trial can have. */
class TrialRowsTest {
  private static final Batch ONE = MadeUpTrials.batch(1);

  @TempDir private Path folder;
  private final Storage storage = Storage.with(Map.of());
  private MadeUpTrials trials;

  @BeforeEach
  void prepare() throws IOException {
    trials = new MadeUpTrials(storage, new ResultLayout(folder.toString()));
  }

  @Test
  void doNotEndWithATrialThatPaused() throws IOException {
    refusesToEnd(begun(), new Outcome.Paused(3), "a trial that paused must not have ended");
  }

  @Test
  void areNoStepsWhereATrialFailed() throws IOException {
    TrialRows rows = begun();
    StepRecord record = new StepRecord(2);
    record.begin(0);
    record.set(0, 1);
    rows.record(record);

    refusesToEnd(
        rows,
        new Outcome.Failed("reason", "stack"),
        "a failed trial must have no step rows, but had some");
  }

  @Test
  void areAsWideAsTheirTable() throws IOException {
    String path = folder.resolve("one.parquet").toString();
    try (TableFile table = storage.table(path, List.of(Column.whole("n")))) {
      assertThatThrownBy(() -> table.write(new Object[] {1L, 2L}))
          .hasMessage("row must have 1 values, but had 2");
    }
  }

  private TrialRows begun() throws IOException {
    return trials.attempt(ONE, "first").begin(ONE.trials().get(0), MadeUpTrials.METRICS);
  }

  private static void refusesToEnd(TrialRows rows, Outcome outcome, String message) {
    Ending ending = new Ending(outcome, 1, 1, 1, MadeUpTrials.PLACE);

    assertThatThrownBy(() -> rows.end(ending, Map.of())).hasMessage(message);
  }
}
