package org.sweep.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sweep.output.MadeUpTrials.batch;
import static org.sweep.output.MadeUpTrials.stepsOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.trial.Batch;

/** Replacing both tables, one step at a time: every state in between is one that a kill leaves. */
class TableReplacementTest {
  @TempDir private Path folder;
  private final Storage storage = Storage.with(Map.of());
  private final Batch joined = batch(1, 2, 3);
  private ResultLayout layout;
  private MadeUpTrials trials;
  private TableReplacement replacement;

  /** Three batches, and aside the same rows in one file, plus one batch that stays. */
  @BeforeEach
  void write() throws IOException {
    layout = new ResultLayout(folder.resolve("results").toString());
    trials = new MadeUpTrials(storage, layout);
    commitApart();
    ResultLayout other = new ResultLayout(folder.resolve("other").toString());
    new MadeUpTrials(storage, other).commit(joined);
    replacement = new TableReplacement(storage, layout);
    replacement.begin();
    String file = ResultLayout.fileOf(joined.id());
    storage.copy(other.stepsOf(joined.id()), replacement.newSteps(file));
    storage.copy(other.trialsOf(joined.id()), replacement.newTrials(file));
    replacement.keep(ResultLayout.fileOf(batch(4).id()));
  }

  private void commitApart() throws IOException {
    for (long seed = 1; seed <= 4; seed++) {
      trials.commit(batch(seed));
    }
  }

  @Test
  void replacesBothTablesAndLeavesNothingBehind() throws IOException {
    replacement.commit();

    requireRows();
    requireNew();
  }

  @Test
  void everyReaderFindsAllRowsOnceAtEveryMoment() throws IOException {
    requireRows();
    replacement.writeIntent();
    requireRows();
    replacement.replace("steps");
    assertThat(storage.files(layout.steps(), ".parquet")).hasSize(2);
    requireRows();
    replacement.replace("trials");
    assertThat(storage.files(layout.trials(), ".parquet")).hasSize(2);
    requireRows();
  }

  @Test
  void undoesWhatWasCutOffBeforeItsIntent() throws IOException {
    replacement.recover();

    requireRows();
    assertThat(storage.files(layout.trials(), ".parquet")).hasSize(4);
    assertThat(layout.compaction()).satisfies(path -> assertThat(Path.of(path)).doesNotExist());
  }

  @Test
  void finishesWhatWasCutOffAfterItsIntent() throws IOException {
    replacement.writeIntent();
    recoverAnew();

    requireRows();
    requireNew();
  }

  @Test
  void finishesWhatWasCutOffBetweenTheTables() throws IOException {
    replacement.writeIntent();
    replacement.replace("steps");
    recoverAnew();

    requireRows();
    requireNew();
  }

  @Test
  void finishesWhatWasCutOffBeforeTheOldFilesWent() throws IOException {
    replacement.writeIntent();
    replacement.replace("steps");
    replacement.replace("trials");
    storage.delete(storage.files(layout.compaction() + "/trials", ".parquet").get(0));
    recoverAnew();

    requireRows();
    requireNew();
  }

  /** File systems that cannot exchange folders: readers find no folder, then the new one. */
  @Test
  void finishesWhatWasCutOffBetweenTwoRenames() throws IOException {
    replacement.writeIntent();
    for (String table : List.of("steps", "trials")) {
      replacement.moveAway(table);
      assertThat(folder.resolve("results").resolve(table)).doesNotExist();
      recoverAnew();
      requireRows();
      requireNew();
      if (table.equals("steps")) {
        storage.delete(layout.root());
        trials = new MadeUpTrials(storage, layout);
        storage.delete(folder.resolve("other").toString());
        write();
        replacement.writeIntent();
      }
    }
  }

  @Test
  void changesNothingIfTheNewFilesAreNotThere() throws IOException {
    replacement.writeIntent();
    Files.delete(Path.of(replacement.newSteps(ResultLayout.fileOf(joined.id()))));

    assertThatThrownBy(this::recoverAnew)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot finish the compaction of " + layout.steps());
    requireRows();
  }

  @Test
  void refusesToBeginWhereSomethingElseCannotBeFinished() throws IOException {
    replacement.writeIntent();
    storage.delete(layout.compaction() + "/steps");

    assertThatThrownBy(replacement::begin).hasMessageContaining("cannot finish the compaction");
  }

  private void recoverAnew() throws IOException {
    new TableReplacement(storage, layout).recover();
  }

  private void requireRows() throws IOException {
    assertThat(trials.ended()).containsExactly(1L, 2L, 3L, 4L);
    assertThat(trials.steps()).containsExactlyInAnyOrderElementsOf(stepsOf(1, 2, 3, 4));
  }

  private void requireNew() throws IOException {
    assertThat(storage.exists(layout.stepsOf(joined.id()))).isTrue();
    assertThat(storage.files(layout.steps(), ".parquet")).hasSize(2);
    assertThat(storage.files(layout.trials(), ".parquet")).hasSize(2);
    assertThat(storage.exists(layout.compaction())).isFalse();
  }
}
