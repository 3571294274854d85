package org.sweep.notebooks.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.parquet.column.ColumnReader;

/** Whole numbers. */
@SuppressWarnings("ArrayRecordComponent")
record WholeColumn(String name, long[] values, BitSet nulls) implements Column {
  @Override
  public ColumnType type() {
    return ColumnType.WHOLE;
  }

  @Override
  public boolean isNull(int row) {
    return nulls.get(row);
  }

  @Override
  public Optional<Object> value(int row) {
    return isNull(row) ? Optional.empty() : Optional.of(values[row]);
  }

  @Override
  public OptionalLong whole(int row) {
    return isNull(row) ? OptionalLong.empty() : OptionalLong.of(values[row]);
  }

  @Override
  public OptionalDouble real(int row) {
    return isNull(row) ? OptionalDouble.empty() : OptionalDouble.of((double) values[row]);
  }

  /** Collects them. */
  static final class Buffer extends NullableBuffer {
    private final String name;
    private long[] values;

    Buffer(String name, int rows) {
      this.name = name;
      this.values = new long[rows];
    }

    @Override
    void put(int row, ColumnReader reader) {
      if (row >= values.length) {
        values = Arrays.copyOf(values, ColumnBuffer.roomFor(row));
      }
      values[row] = reader.getLong();
    }

    @Override
    public Column column() {
      return new WholeColumn(name, Arrays.copyOf(values, size()), nulls());
    }
  }
}
