package org.sweep.notebooks.table;

import org.apache.parquet.column.ColumnReader;

/** A column that is being read, value by value. It grows with what is read. */
interface ColumnBuffer {
  /** Appends the value at which {@code reader} stands, and leaves it there. */
  void add(ColumnReader reader);

  /** Appends a null. */
  void addNull();

  /** What was read. The buffer is used up. */
  Column column();

  /** How long an array should get that is to take a value at {@code row}, its first free place. */
  static int roomFor(int row) {
    return (int) Math.min(Integer.MAX_VALUE - 8, row + 1L + row / 2);
  }
}
