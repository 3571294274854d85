package org.sweep.notebooks.table;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A row of a table, which names its columns. Each method throws {@link MissingColumn} if the table
 * has no such column, and {@link IllegalArgumentException} if it holds values of another type.
 *
 * @param table the table
 * @param index the row's place in it, from 0
 */
public record Row(Table table, int index) {
  /** Whether there is no value. */
  public boolean isNull(String column) {
    return table.column(column).isNull(index);
  }

  /** The value as a {@link String}, {@link Double}, {@link Long} or {@link Boolean}. */
  public Optional<Object> value(String column) {
    return table.column(column).value(index);
  }

  /** The text. */
  public Optional<String> text(String column) {
    return table.column(column).text(index);
  }

  /** The number, a whole one as the nearest double. */
  public OptionalDouble real(String column) {
    return table.column(column).real(index);
  }

  /** The whole number. */
  public OptionalLong whole(String column) {
    return table.column(column).whole(index);
  }

  /** The flag. */
  public Optional<Boolean> flag(String column) {
    return table.column(column).flag(index);
  }

  /** Whether the value is {@code expected}, which is never null. */
  public boolean is(String column, Object expected) {
    return value(column).filter(expected::equals).isPresent();
  }
}
