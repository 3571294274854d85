package org.sweep.study;

import org.sweep.schema.Metric;
import org.sweep.store.TableSpec.At;
import org.sweep.study.grid.Axis;

/**
 * What the study wants to be shown first.
 *
 * @param metric the metric in the cells of the table
 * @param at which value of a trial is shown
 * @param rows the axis down the side
 * @param columns the axis across the top, another one
 */
public record Report(Metric metric, At at, Axis rows, Axis columns) {
  /** Refuses a table with the same axis twice. */
  public Report {
    if (rows.equals(columns)) {
      throw new IllegalArgumentException("columns must be another axis than rows: " + rows.key());
    }
  }
}
