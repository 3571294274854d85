package org.sweep.trial;

import java.io.Serializable;
import java.util.Optional;
import org.sweep.schema.Column;

/**
 * The value of one axis at one point of the grid: a cell of the axis's own column in every table.
 *
 * @param column name and type of the column, such as {@code learning_rate}
 * @param value {@link Double}, {@link Long}, {@link Boolean} or {@link String} to match the
 *     column's type, or null where the axis does not apply to the configuration
 */
public record AxisValue(Column column, Serializable value) implements Serializable {
  /** Refuses a value that is not of the column's type. */
  public AxisValue {
    if (value != null && !column.type().holds(value)) {
      throw new IllegalArgumentException(
          "axis " + column.name() + " must hold " + column.type() + ", but was given " + value);
    }
  }

  /** The value, or empty where the axis does not apply. */
  public Optional<Object> present() {
    return Optional.ofNullable(value);
  }
}
