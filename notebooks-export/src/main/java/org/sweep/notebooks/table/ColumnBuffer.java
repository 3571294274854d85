package org.sweep.notebooks.table;

import org.apache.parquet.column.ColumnReader;

/** A column that is being read, value by value, up to the capacity it was made for. */
interface ColumnBuffer {
  /** Appends the value at which {@code reader} stands, and leaves it there. */
  void add(ColumnReader reader);

  /** Appends a null. */
  void addNull();

  /** What was read. The buffer is used up. */
  Column column();
}
