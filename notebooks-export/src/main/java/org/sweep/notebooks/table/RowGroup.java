package org.sweep.notebooks.table;

import java.util.HashMap;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;

/** The rows of a row group that were not read yet, column by column. */
final class RowGroup {
  private final Map<String, ColumnReader> readers = new HashMap<>();
  private int left;

  /**
   * A row group from its first row on.
   *
   * @param pages its pages
   * @param columns those to read, none of them nested
   * @param writer what wrote the file, as the file says
   */
  RowGroup(PageReadStore pages, MessageType columns, String writer) {
    left = Math.toIntExact(pages.getRowCount());
    ColumnReadStoreImpl store = new ColumnReadStoreImpl(pages, new Unused(), columns, writer);
    for (ColumnDescriptor column : columns.getColumns()) {
      readers.put(column.getPath()[0], store.getColumnReader(column));
    }
  }

  /** How many rows are left. */
  int left() {
    return left;
  }

  /** Moves the next rows to the ends of buffers; columns that the file lacks are null. */
  void move(int rows, Map<String, ColumnBuffer> buffers) {
    buffers.forEach((name, buffer) -> move(rows, readers.get(name), buffer));
    left -= rows;
  }

  private static void move(int rows, ColumnReader reader, ColumnBuffer buffer) {
    for (int row = 0; row < rows; row++) {
      if (reader == null) {
        buffer.addNull();
      } else {
        moveOne(reader, buffer);
      }
    }
  }

  private static void moveOne(ColumnReader reader, ColumnBuffer buffer) {
    boolean present =
        reader.getCurrentDefinitionLevel() == reader.getDescriptor().getMaxDefinitionLevel();
    if (present) {
      buffer.add(reader);
    } else {
      buffer.addNull();
    }
    reader.consume();
  }

  /** Parquet asks for where to put values, but they are fetched. */
  private static final class Unused extends GroupConverter {
    @Override
    public Converter getConverter(int field) {
      return new PrimitiveConverter() {};
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
  }
}
