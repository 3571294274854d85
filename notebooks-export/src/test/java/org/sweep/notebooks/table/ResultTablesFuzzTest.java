package org.sweep.notebooks.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file of a table holds, it is a table, or refused by name. */
class ResultTablesFuzzTest {
  private static final String COLUMNS =
      "binary trial_id (UTF8); int64 steps; double final_loss; boolean stable";

  @TempDir private Path directory;

  static List<byte[]> files() throws IOException {
    Path file = Files.createTempDirectory("fuzz").resolve("trials.parquet");
    new ParquetTable(file, COLUMNS)
        .write(
            new Object[] {"größer", Long.MAX_VALUE, Double.NaN, true},
            new Object[] {null, null, null, null});
    return List.of(Files.readAllBytes(file));
  }

  @MethodSource("files")
  @FuzzTest(maxExecutions = 1_000_000, maxDuration = "2h")
  void isReadOrRefused(byte[] bytes) throws IOException {
    Path trials = Files.createDirectories(directory.resolve("trials"));
    Files.write(trials.resolve("a.parquet"), bytes);
    try {
      Table table = new ResultTables(directory).read(TableName.TRIALS);
      for (Column column : table.columns()) {
        for (int row = 0; row < table.size(); row++) {
          assertThat(column.value(row).isEmpty()).isEqualTo(column.isNull(row));
        }
      }
    } catch (UnreadableResults e) {
      assertThat(e.getMessage()).contains(trials.toString());
    }
  }
}
