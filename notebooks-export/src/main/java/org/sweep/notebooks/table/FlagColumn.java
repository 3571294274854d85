package org.sweep.notebooks.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.apache.parquet.column.ColumnReader;

/** Flags. */
final class FlagColumn implements Column {
  private final String name;
  private final boolean[] values;
  private final BitSet nulls;

  private FlagColumn(String name, boolean[] values, BitSet nulls) {
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
  static final class Buffer implements ColumnBuffer {
    private final String name;
    private final boolean[] values;
    private final BitSet nulls = new BitSet();
    private int size;

    Buffer(String name, int capacity) {
      this.name = name;
      this.values = new boolean[capacity];
    }

    @Override
    public void add(ColumnReader reader) {
      values[size++] = reader.getBoolean();
    }

    @Override
    public void addNull() {
      nulls.set(size++);
    }

    @Override
    public Column column() {
      return new FlagColumn(name, Arrays.copyOf(values, size), nulls);
    }
  }
}
