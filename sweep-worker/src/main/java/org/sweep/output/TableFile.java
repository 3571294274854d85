package org.sweep.output;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileWriter.Mode;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.sweep.schema.Column;
import org.sweep.schema.Tables;

/** A Parquet file being written: zstd, and dictionaries for columns whose values repeat. */
public final class TableFile implements Closeable {
  private final int width;
  private final ParquetWriter<Object[]> writer;
  private boolean closed;

  /**
   * How rows are laid out.
   *
   * @param rowGroupBytes memory that a row group takes before it is written
   * @param varied names of columns whose values hardly repeat: a dictionary would only take time
   * @param notes what the footer says beside the schema, by key
   */
  public record Encoding(long rowGroupBytes, Set<String> varied, Map<String, String> notes) {
    static final Encoding USUAL =
        new Encoding(ParquetWriter.DEFAULT_BLOCK_SIZE, Set.of(), Map.of());

    /** Copies names and notes. */
    public Encoding {
      varied = Set.copyOf(varied);
      notes = Map.copyOf(notes);
    }

    /** Of a table of steps: the step, and what was measured at it; of others: none. */
    public static Set<String> varied(List<Column> columns) {
      int step = columns.indexOf(Tables.STEP);
      return step < 0
          ? Set.of()
          : columns.subList(step, columns.size()).stream()
              .map(Column::name)
              .collect(Collectors.toSet());
    }

    static Encoding ofSteps(List<Column> columns) {
      return new Encoding(USUAL.rowGroupBytes, varied(columns), USUAL.notes);
    }
  }

  TableFile(OutputFile file, List<Column> columns, Encoding encoding, Configuration hadoop)
      throws IOException {
    width = columns.size();
    Builder builder =
        new Builder(file, columns, encoding.notes)
            .withConf(hadoop)
            .withRowGroupSize(encoding.rowGroupBytes)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withWriteMode(Mode.OVERWRITE);
    encoding.varied.forEach(column -> builder.withDictionaryEncoding(column, false));
    writer = builder.build();
  }

  /**
   * Writes a row.
   *
   * @param row a boxed value of the column's type, or null, for each column
   * @throws IOException if it cannot be written
   */
  public void write(Object[] row) throws IOException {
    if (row.length != width) {
      throw new IllegalArgumentException(
          "row must have " + width + " values, but had " + row.length);
    }
    writer.write(row);
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      writer.close();
    }
  }

  private static final class Builder extends ParquetWriter.Builder<Object[], Builder> {
    private final List<Column> columns;
    private final Map<String, String> notes;

    Builder(OutputFile file, List<Column> columns, Map<String, String> notes) {
      super(file);
      this.columns = columns;
      this.notes = notes;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Object[]> getWriteSupport(Configuration hadoop) {
      return new RowWriteSupport(columns, notes);
    }
  }
}
