package org.sweep.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.schema.Column;
import org.sweep.schema.Tables;
import org.sweep.trial.Batch;

class TableReaderTest {
  @TempDir private Path folder;
  private final Storage storage = Storage.with(Map.of());
  private final TableReader reader = new TableReader(storage);
  private String trials;

  @BeforeEach
  void commit() throws IOException {
    ResultLayout layout = new ResultLayout(folder.toString());
    Batch batch = MadeUpTrials.batch(1, 2);
    new MadeUpTrials(storage, layout).commit(batch);
    trials = layout.trialsOf(batch.id());
  }

  @Test
  void readsSomeColumnsAndLeavesOutThoseThatAreNotThere() throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    reader.read(trials, List.of(Tables.SEED, Tables.OUTCOME, Column.text("absent")), rows::add);

    assertThat(rows)
        .containsExactly(
            Map.of("seed", 1L, "outcome", "completed"), Map.of("seed", 2L, "outcome", "completed"));
  }

  @Test
  void knowsTheColumnsOfAFile() throws IOException {
    assertThat(reader.columns(trials)).isEqualTo(MadeUpTrials.COLUMNS.trials());
  }

  @Test
  void passesOnWhatTheSinkCannotWrite() {
    IOException full = new IOException("no space left");
    assertThatThrownBy(
            () ->
                reader.read(
                    trials,
                    row -> {
                      throw full;
                    }))
        .isSameAs(full);
  }
}
