package org.sweep.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sweep.schema.Column;
import org.sweep.trial.AxisValue;

/**
 * An axis of the grid as the tables hold it.
 *
 * @param column its column in every table
 * @param values its values in the order of the study, which tables and charts keep; empty when no
 *     order is known, and then values have their natural order
 */
public record AxisColumn(Column column, List<Object> values) {
  /** Longer axes keep no order of their own: nobody reads a table of so many rows by eye. */
  static final int MOST_VALUES = 1000;

  /** Copies the values, and refuses one that is not of the column's type. */
  public AxisColumn {
    values = List.copyOf(values);
    for (Object value : values) {
      if (!column.type().holds(value)) {
        throw new IllegalArgumentException(
            "axis " + column.name() + " must hold " + column.type() + ", but was given " + value);
      }
    }
  }

  /** An axis whose values have their natural order. */
  public static AxisColumn unordered(Column column) {
    return new AxisColumn(column, List.of());
  }

  /**
   * The axes of a grid, each with its values in the order of their first appearance.
   *
   * @param columns the axes' columns
   * @param points the axes of each planned trial or configuration
   */
  public static List<AxisColumn> of(List<Column> columns, Iterable<List<AxisValue>> points) {
    Map<Column, Set<Object>> seen = new LinkedHashMap<>();
    columns.forEach(column -> seen.put(column, new LinkedHashSet<>()));
    for (List<AxisValue> point : points) {
      point.forEach(axis -> add(seen, axis));
    }
    List<AxisColumn> axes = new ArrayList<>();
    seen.forEach(
        (column, values) ->
            axes.add(
                values.size() > MOST_VALUES
                    ? unordered(column)
                    : new AxisColumn(column, List.copyOf(values))));
    return axes;
  }

  private static void add(Map<Column, Set<Object>> seen, AxisValue axis) {
    Set<Object> values = seen.get(axis.column());
    if (values != null && values.size() <= MOST_VALUES) {
      axis.present().ifPresent(values::add);
    }
  }
}
