package org.sweep.notebooks.table;

import java.util.BitSet;
import org.apache.parquet.column.ColumnReader;

/** A buffer of values that have no room for a null, which is kept beside them. */
abstract class NullableBuffer implements ColumnBuffer {
  private final BitSet nulls = new BitSet();
  private int size;

  @Override
  public final void add(ColumnReader reader) {
    put(size++, reader);
  }

  @Override
  public final void addNull() {
    nulls.set(size++);
  }

  /** Puts the value at which {@code reader} stands into a row. */
  abstract void put(int row, ColumnReader reader);

  /** The rows that are null. */
  final BitSet nulls() {
    return nulls;
  }

  /** How many rows there are. */
  final int size() {
    return size;
  }
}
