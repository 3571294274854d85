package org.sweep.notebooks.table;

import java.util.List;

/**
 * An axis of a study.
 *
 * @param column its column in every table
 * @param type what its values are
 * @param values its values as {@link String}, {@link Double}, {@link Long} or {@link Boolean}, in
 *     the study's order; none if there are more than 1000
 */
public record Axis(String column, ColumnType type, List<Object> values) {
  /** Copies the values. */
  public Axis {
    values = List.copyOf(values);
  }
}
