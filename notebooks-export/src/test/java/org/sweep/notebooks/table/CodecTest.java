package org.sweep.notebooks.table;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables whose footer says that they are compressed as they are not, or as nobody here can. */
class CodecTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ZSTD")
  void namesTheFileThatCannotBeRead(CompressionCodec codec) throws IOException {
    Path file = directory.resolve("summary/summary.parquet");
    new ParquetTable(file, "int64 n").write(new Object[] {1L}, new Object[] {2L});
    claim(codec, file);

    assertThatThrownBy(() -> new ResultTables(directory).read(TableName.SUMMARY))
        .isInstanceOf(UnreadableResults.class)
        .hasMessageStartingWith(file + " is damaged: ");
  }

  /** The footer is followed by its length and by the four letters that begin the file. */
  private static void claim(CompressionCodec codec, Path file) throws IOException {
    ByteBuffer old = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int end = old.limit() - 2 * Integer.BYTES;
    int begin = end - old.getInt(end);
    FileMetaData footer =
        Util.readFileMetaData(new ByteArrayInputStream(old.array(), begin, end - begin));
    footer.getRow_groups().get(0).getColumns().get(0).getMeta_data().setCodec(codec);
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    Util.writeFileMetaData(footer, changed);
    ByteBuffer written = ByteBuffer.allocate(begin + changed.size() + 2 * Integer.BYTES);
    written.order(ByteOrder.LITTLE_ENDIAN).put(old.array(), 0, begin).put(changed.toByteArray());
    written.putInt(changed.size()).put(old.array(), 0, Integer.BYTES);
    Files.write(file, written.array());
  }
}
