package org.sweep.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;
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

  /** Parquet itself would hand out the last row five times more. */
  @Test
  void refusesRowsThatAColumnHasNoValuesFor() throws IOException {
    changeFooter(footer -> footer.getRow_groups().get(0).setNum_rows(7));

    assertThatThrownBy(() -> reader.read(trials, row -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("cannot read the table " + trials)
        .hasMessageContaining(" has 2 values for 7 rows");
  }

  /** Bytes that are no text. */
  @Test
  void refusesAColumnAsSweepHasNone() throws IOException {
    changeFooter(
        footer -> {
          SchemaElement column = footer.getSchema().get(1);
          column.unsetConverted_type();
          column.unsetLogicalType();
        });

    assertThatThrownBy(() -> reader.columns(trials))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("cannot read the table " + trials)
        .hasMessageContaining("no table of Sweep has a column like optional binary study");
  }

  @Test
  void saysThatThereIsNoFile() {
    assertThatThrownBy(() -> reader.read(trials + "-absent", row -> {}))
        .isInstanceOf(FileNotFoundException.class);
  }

  /** The footer is followed by its length and by the four letters that begin the file. */
  private void changeFooter(Consumer<FileMetaData> change) throws IOException {
    Path file = Path.of(URI.create(storage.files(folder.resolve("trials").toString(), "").get(0)));
    ByteBuffer old = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int end = old.limit() - 2 * Integer.BYTES;
    int begin = end - old.getInt(end);
    FileMetaData footer =
        Util.readFileMetaData(new ByteArrayInputStream(old.array(), begin, end - begin));
    change.accept(footer);
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    Util.writeFileMetaData(footer, changed);
    ByteBuffer written = ByteBuffer.allocate(begin + changed.size() + 2 * Integer.BYTES);
    written.order(ByteOrder.LITTLE_ENDIAN).put(old.array(), 0, begin).put(changed.toByteArray());
    written.putInt(changed.size()).put(old.array(), 0, Integer.BYTES);
    Files.write(file, written.array());
  }
}
