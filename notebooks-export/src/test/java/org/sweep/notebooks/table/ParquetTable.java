package org.sweep.notebooks.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.DelegatingPositionOutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Writes Parquet files as Spark does: flat, optional columns, zstd. */
public final class ParquetTable {
  private final MessageType schema;
  private final Path file;

  /**
   * A file to be written.
   *
   * @param file where to; folders are made
   * @param columns Parquet's types and names: {@code "binary metric (UTF8); int64 n; double mean"}
   */
  public ParquetTable(Path file, String columns) {
    String fields =
        String.join(
            "", Arrays.stream(columns.split("; ")).map(c -> "optional " + c + ";").toList());
    this.schema = MessageTypeParser.parseMessageType("message spark_schema {" + fields + "}");
    this.file = file;
  }

  /** Writes rows; a cell is a text, a number, a flag or null. */
  public void write(Object[]... rows) throws IOException {
    Files.createDirectories(file.getParent());
    SimpleGroupFactory groups = new SimpleGroupFactory(schema);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new Local(file))
            .withType(schema)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withPageWriteChecksumEnabled(true)
            .withRowGroupSize(1L << 16)
            .withPageSize(1 << 12)
            .build()) {
      for (Object[] row : rows) {
        Group group = groups.newGroup();
        for (int i = 0; i < row.length; i++) {
          add(group, i, row[i]);
        }
        writer.write(group);
      }
    }
  }

  private static void add(Group group, int field, Object cell) {
    if (cell instanceof String text) {
      group.add(field, text);
    } else if (cell instanceof Double real) {
      group.add(field, real);
    } else if (cell instanceof Long whole) {
      group.add(field, whole);
    } else if (cell instanceof Boolean flag) {
      group.add(field, flag);
    } else if (cell != null) {
      throw new IllegalArgumentException("no cell: " + cell.getClass());
    }
  }

  /** A file on the local disk, without checksum files beside it. */
  private record Local(Path path) implements OutputFile {
    @Override
    public PositionOutputStream create(long blockSize) throws IOException {
      return new Counted(new BufferedOutputStream(Files.newOutputStream(path)));
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSize) throws IOException {
      return create(blockSize);
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }

  /** Knows how far it is. */
  private static final class Counted extends DelegatingPositionOutputStream {
    private long position;

    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int value) throws IOException {
      super.write(value);
      position++;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      super.write(bytes);
      position += bytes.length;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      super.write(bytes, offset, length);
      position += length;
    }
  }
}
