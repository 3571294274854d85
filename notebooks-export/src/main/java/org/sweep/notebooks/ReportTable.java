package org.sweep.notebooks;

import java.util.List;
import java.util.stream.Stream;

/**
 * The table that a study asks for.
 *
 * @param metric name of the metric in its cells
 * @param at which of a trial's values counts
 * @param rows the axis down the side
 * @param columns the axis across the top
 * @param others the grid's other axes: each combination of their values has rows of its own
 */
record ReportTable(
    String metric, At at, AxisColumn rows, AxisColumn columns, List<AxisColumn> others) {
  /** Which of a trial's values counts. */
  enum At {
    /** The last recorded one. */
    LAST("final_"),
    /** The best recorded one. */
    BEST("best_");

    private final String prefix;

    At(String prefix) {
      this.prefix = prefix;
    }
  }

  /** Copies the list. */
  ReportTable {
    others = List.copyOf(others);
  }

  /** The column of {@code trials} with the value that counts. */
  String valueColumn() {
    return at.prefix + metric;
  }

  /** The axes that a row of the table stands for: the one asked for, then the others. */
  List<AxisColumn> rowAxes() {
    return Stream.concat(Stream.of(rows), others.stream()).toList();
  }

  /** All axes. */
  List<AxisColumn> axes() {
    return Stream.concat(rowAxes().stream(), Stream.of(columns)).toList();
  }
}
