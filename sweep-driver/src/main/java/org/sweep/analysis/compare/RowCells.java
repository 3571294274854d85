package org.sweep.analysis.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.sweep.analysis.compare.estimate.Interval;
import org.sweep.analysis.compare.estimate.IntervalEstimate;
import org.sweep.schema.Column;
import org.sweep.trial.AxisValue;

/** The cells of a row of a derived table, one after the other. */
final class RowCells {
  private final List<Object> cells = new ArrayList<>();

  /** A row of this study. */
  RowCells(String study) {
    cells.add(study);
  }

  /** The columns of an estimate: itself, then the ends of its interval. */
  static List<Column> columns(String name, String low, String high) {
    return List.of(Column.real(name), Column.real(low), Column.real(high));
  }

  RowCells add(List<AxisValue> point) {
    point.forEach(cell -> cells.add(cell.value()));
    return this;
  }

  RowCells add(long number) {
    cells.add(number);
    return this;
  }

  RowCells add(String text) {
    cells.add(text);
    return this;
  }

  /** A number, or nothing in the place of one that is not finite. */
  RowCells add(double number) {
    cells.add(Double.isFinite(number) ? number : null);
    return this;
  }

  RowCells add(IntervalEstimate estimate) {
    add(estimate.value());
    add(estimate.interval().map(Interval::low).orElse(Double.NaN));
    return add(estimate.interval().map(Interval::high).orElse(Double.NaN));
  }

  RowCells add(Optional<IntervalEstimate> estimate) {
    return add(estimate.orElse(new IntervalEstimate(Double.NaN, Optional.empty())));
  }

  /** Cells of which nothing is known. */
  RowCells addNothing(int number) {
    cells.addAll(Collections.nCopies(number, null));
    return this;
  }

  Row row() {
    return RowFactory.create(cells.toArray());
  }
}
