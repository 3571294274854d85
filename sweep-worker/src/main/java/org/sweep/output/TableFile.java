package org.sweep.output;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileWriter.Mode;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.sweep.schema.Column;

/** A Parquet file being written: zstd, dictionaries. */
final class TableFile implements Closeable {
  private final int width;
  private final ParquetWriter<Object[]> writer;
  private boolean closed;

  TableFile(OutputFile file, List<Column> columns, Configuration hadoop) throws IOException {
    width = columns.size();
    writer =
        new Builder(file, columns)
            .withConf(hadoop)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withWriteMode(Mode.OVERWRITE)
            .build();
  }

  /**
   * Writes a row.
   *
   * @param row a boxed value of the column's type, or null, for each column
   */
  void write(Object[] row) throws IOException {
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

    Builder(OutputFile file, List<Column> columns) {
      super(file);
      this.columns = columns;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Object[]> getWriteSupport(Configuration hadoop) {
      return new RowWriteSupport(columns);
    }
  }
}
