package org.sweep.notebooks.table;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A column of a table, in memory. Rows count from 0. */
public sealed interface Column permits TextColumn, RealColumn, WholeColumn, FlagColumn {
  /** Its name. */
  String name();

  /** What its values are. */
  ColumnType type();

  /** Whether there is no value in a row, that is null in SQL. */
  boolean isNull(int row);

  /**
   * The value in a row as a {@link String}, {@link Double}, {@link Long} or {@link Boolean}, empty
   * where it is null.
   */
  Optional<Object> value(int row);

  /**
   * The text in a row, empty where it is null.
   *
   * @throws IllegalArgumentException if this is no text
   */
  default Optional<String> text(int row) {
    throw refusal("text");
  }

  /**
   * The number in a row, a whole one as the nearest double, empty where it is null.
   *
   * @throws IllegalArgumentException if this is no number
   */
  default OptionalDouble real(int row) {
    throw refusal("number");
  }

  /**
   * The whole number in a row, empty where it is null.
   *
   * @throws IllegalArgumentException if this is no whole number
   */
  default OptionalLong whole(int row) {
    throw refusal("whole number");
  }

  /**
   * The flag in a row, empty where it is null.
   *
   * @throws IllegalArgumentException if this is no flag
   */
  default Optional<Boolean> flag(int row) {
    throw refusal("flag");
  }

  private IllegalArgumentException refusal(String asked) {
    return new IllegalArgumentException("the column " + name() + " holds no " + asked);
  }
}
