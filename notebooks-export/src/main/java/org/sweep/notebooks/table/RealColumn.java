package org.sweep.notebooks.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Real numbers. */
@SuppressWarnings("ArrayRecordComponent")
record RealColumn(String name, double[] values, BitSet nulls) implements Column {
  @Override
  public ColumnType type() {
    return ColumnType.REAL;
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
  public OptionalDouble real(int row) {
    return isNull(row) ? OptionalDouble.empty() : OptionalDouble.of(values[row]);
  }

  /** Collects them. */
  static final class Buffer extends NullableBuffer {
    private final String name;
    private double[] values;

    Buffer(String name, int rows) {
      this.name = name;
      this.values = new double[rows];
    }

    @Override
    void put(int row, ColumnReader reader) {
      if (row >= values.length) {
        values = Arrays.copyOf(values, ColumnBuffer.roomFor(row));
      }
      values[row] = isReal(reader) ? reader.getDouble() : reader.getLong();
    }

    @Override
    public Column column() {
      return new RealColumn(name, Arrays.copyOf(values, size()), nulls());
    }

    /** A file may have whole numbers where others have real ones. */
    private static boolean isReal(ColumnReader reader) {
      return reader.getDescriptor().getPrimitiveType().getPrimitiveTypeName()
          == PrimitiveTypeName.DOUBLE;
    }
  }
}
