package org.sweep.notebooks.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.apache.parquet.column.ColumnReader;

/** Flags. */
@SuppressWarnings("ArrayRecordComponent")
record FlagColumn(String name, boolean[] values, BitSet nulls) implements Column {
  @Override
  public ColumnType type() {
    return ColumnType.FLAG;
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
  public Optional<Boolean> flag(int row) {
    return isNull(row) ? Optional.empty() : Optional.of(values[row]);
  }

  /** Collects them. */
  static final class Buffer extends NullableBuffer {
    private final String name;
    private boolean[] values;

    Buffer(String name, int rows) {
      this.name = name;
      this.values = new boolean[rows];
    }

    @Override
    void put(int row, ColumnReader reader) {
      if (row >= values.length) {
        values = Arrays.copyOf(values, ColumnBuffer.roomFor(row));
      }
      values[row] = reader.getBoolean();
    }

    @Override
    public Column column() {
      return new FlagColumn(name, Arrays.copyOf(values, size()), nulls());
    }
  }
}
