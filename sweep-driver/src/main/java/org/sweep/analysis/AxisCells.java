package org.sweep.analysis;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.sweep.schema.Column;
import org.sweep.trial.AxisValue;

/** The axes' cells of a table row. */
public final class AxisCells {
  private AxisCells() {}

  /** The values of {@code axes}, where {@code row} gives a cell, or null, by column name. */
  public static List<AxisValue> of(List<Column> axes, Function<String, Object> row) {
    return axes.stream()
        .map(axis -> new AxisValue(axis, (Serializable) row.apply(axis.name())))
        .toList();
  }
}
