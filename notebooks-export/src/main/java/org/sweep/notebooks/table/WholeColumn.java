package org.sweep.notebooks.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.parquet.column.ColumnReader;

/** Whole numbers. */
final class WholeColumn implements Column {
  private final String name;
  private final long[] values;
  private final BitSet nulls;

  private WholeColumn(String name, long[] values, BitSet nulls) {
    this.name = name;
    this.values = values;
    this.nulls = nulls;
  }

  @Override
  public String name() {
    return name;
  }

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
  static final class Buffer implements ColumnBuffer {
    private final String name;
    private final long[] values;
    private final BitSet nulls = new BitSet();
    private int size;

    Buffer(String name, int capacity) {
      this.name = name;
      this.values = new long[capacity];
    }

    @Override
    public void add(ColumnReader reader) {
      values[size++] = reader.getLong();
    }

    @Override
    public void addNull() {
      nulls.set(size++);
    }

    @Override
    public Column column() {
      return new WholeColumn(name, Arrays.copyOf(values, size), nulls);
    }
  }
}
