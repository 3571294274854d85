package org.sweep.notebooks.table;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.sweep.notebooks.table.ResultTables.SliceSink;

/** Cuts the rows of many row groups into tables of one size. */
final class Slices {
  private final TableName table;
  private final Map<String, ColumnType> columns;
  private final int capacity;
  private final SliceSink sink;
  private Map<String, ColumnBuffer> buffers;
  private int filled;

  /**
   * Slices of a table.
   *
   * @param table which table
   * @param columns the columns to read, in order
   * @param capacity how many rows a slice has at most
   * @param sink where slices go; an empty table is one slice
   */
  Slices(TableName table, Map<String, ColumnType> columns, int capacity, SliceSink sink) {
    this.table = table;
    this.columns = columns;
    this.capacity = capacity;
    this.sink = sink;
    this.buffers = emptyBuffers();
  }

  /** What to read of a file. */
  MessageType wanted(MessageType file) {
    List<Type> fields =
        file.getFields().stream().filter(field -> columns.containsKey(field.getName())).toList();
    return new MessageType(file.getName(), fields);
  }

  /** Takes as many rows as there is room for. */
  void fill(RowGroup group) {
    int rows = Math.min(group.left(), capacity - filled);
    group.move(rows, buffers);
    filled += rows;
  }

  /** Passes the slice on if it is full. */
  void passIfFull() throws IOException {
    if (filled == capacity) {
      pass();
    }
  }

  /** Passes on what is left. */
  void end() throws IOException {
    if (filled > 0 || capacity == 0) {
      pass();
    }
  }

  private void pass() throws IOException {
    List<Column> read = buffers.values().stream().map(ColumnBuffer::column).toList();
    Table slice = new Table(table, filled, read);
    filled = 0;
    buffers = emptyBuffers();
    sink.accept(slice);
  }

  private Map<String, ColumnBuffer> emptyBuffers() {
    Map<String, ColumnBuffer> empty = new LinkedHashMap<>();
    columns.forEach((name, type) -> empty.put(name, type.buffer(name, capacity)));
    return empty;
  }
}
