package org.sweep.notebooks.table;

import java.util.Locale;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** What the values of a column are. */
public enum ColumnType {
  /** UTF-8 text; {@code BYTE_ARRAY} in Parquet. */
  TEXT,
  /** A double, which may be NaN or infinite; {@code DOUBLE} in Parquet. */
  REAL,
  /** A long; {@code INT64} in Parquet. */
  WHOLE,
  /** True or false; {@code BOOLEAN} in Parquet. */
  FLAG;

  /** Room to begin with: a damaged file may say that it has billions. */
  private static final int FIRST_ROWS = 1 << 16;

  /** Its name in study.yaml. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the values are numbers. */
  public boolean isNumber() {
    return this == REAL || this == WHOLE;
  }

  /**
   * The type of a column of a file.
   *
   * @throws IllegalArgumentException if no table of Sweep has such a column
   */
  static ColumnType of(Type field) {
    if (field.isPrimitive() && !field.isRepetition(Type.Repetition.REPEATED)) {
      PrimitiveTypeName type = field.asPrimitiveType().getPrimitiveTypeName();
      if (type == PrimitiveTypeName.BINARY) {
        return TEXT;
      }
      if (type == PrimitiveTypeName.DOUBLE) {
        return REAL;
      }
      if (type == PrimitiveTypeName.INT64) {
        return WHOLE;
      }
      if (type == PrimitiveTypeName.BOOLEAN) {
        return FLAG;
      }
    }
    throw new IllegalArgumentException(
        "its column " + field.getName() + " is no INT64, DOUBLE, BOOLEAN or text");
  }

  /**
   * The type that holds the values of two files' columns of one name: whole numbers beside real
   * ones are real.
   *
   * @throws IllegalArgumentException if there is none
   */
  ColumnType joined(ColumnType other) {
    if (this == other) {
      return this;
    }
    if (isNumber() && other.isNumber()) {
      return REAL;
    }
    throw new IllegalArgumentException(this + " in one file and " + other + " in another");
  }

  /**
   * A buffer for a column of this type.
   *
   * @param capacity how many rows its files say that they have; room for many is made as they come
   */
  ColumnBuffer buffer(String name, int capacity) {
    int rows = Math.min(capacity, FIRST_ROWS);
    return switch (this) {
      case TEXT -> new TextColumn.Buffer(name, rows);
      case REAL -> new RealColumn.Buffer(name, rows);
      case WHOLE -> new WholeColumn.Buffer(name, rows);
      case FLAG -> new FlagColumn.Buffer(name, rows);
    };
  }
}
