package org.sweep.notebooks.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.sweep.notebooks.display.Grid;
import org.sweep.notebooks.display.NumberText;
import org.sweep.notebooks.table.Row;

/** Rows of tables as grids of texts. */
final class Rows {
  private Rows() {}

  /**
   * A grid of some columns.
   *
   * @param labels words for the values of axes
   * @param rows the rows, in order
   * @param axes the columns that label them
   * @param columns the columns that are shown
   */
  static Grid grid(AxisLabels labels, List<Row> rows, List<String> axes, List<String> columns) {
    return new Grid(
        columns,
        rows.stream()
            .map(
                row ->
                    new Grid.Line(
                        labels.label(row, axes),
                        columns.stream().map(column -> text(row.value(column))).toList()))
            .toList());
  }

  /**
   * A grid that counts the rows of each label, and those that have a value.
   *
   * @param groups the rows of each label
   * @param column the column that is looked at
   * @param values its values, a column of the grid each
   */
  static Grid counts(Map<String, List<Row>> groups, String column, List<String> values) {
    List<Grid.Line> lines = new ArrayList<>();
    groups.forEach(
        (label, rows) -> {
          List<String> cells = new ArrayList<>(List.of(Integer.toString(rows.size())));
          values.forEach(value -> cells.add(Long.toString(count(rows, column, value))));
          lines.add(new Grid.Line(label, cells));
        });
    List<String> columns = new ArrayList<>(List.of("trials"));
    values.forEach(value -> columns.add(value.replace(' ', '_')));
    return new Grid(columns, lines);
  }

  /** Rows by their label, in the order of the first of each. */
  static Map<String, List<Row>> grouped(AxisLabels labels, Stream<Row> rows, List<String> axes) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    rows.sorted(labels.order(axes))
        .forEach(
            row ->
                groups
                    .computeIfAbsent(labels.label(row, axes), label -> new ArrayList<>())
                    .add(row));
    return groups;
  }

  static long count(List<Row> rows, String column, String value) {
    return rows.stream().filter(row -> row.is(column, value)).count();
  }

  /** A value as a cell of a frame shows it: nothing for null and NaN. */
  static String text(Optional<Object> value) {
    if (value.isEmpty() || value.get().equals(Double.NaN)) {
      return "";
    }
    return value.get() instanceof Number number
        ? NumberText.rounded(number.doubleValue())
        : AxisLabels.text(value.get());
  }

  /** A measured number in a sentence. */
  static String number(OptionalDouble value) {
    return value.isPresent() ? NumberText.rounded(value.getAsDouble()) : "none";
  }
}
