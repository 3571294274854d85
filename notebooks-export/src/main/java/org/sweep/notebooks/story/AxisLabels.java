package org.sweep.notebooks.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep.notebooks.display.NumberText;
import org.sweep.notebooks.table.Axis;
import org.sweep.notebooks.table.Row;
import org.sweep.notebooks.table.StudyFile;

/** Values of axes in words, and in the order of the study; as the code of the notebooks does it. */
final class AxisLabels {
  private final Map<String, Map<Object, Integer>> places = new HashMap<>();

  AxisLabels(StudyFile study) {
    for (Axis axis : study.axes()) {
      Map<Object, Integer> listed = new HashMap<>();
      axis.values().forEach(value -> listed.putIfAbsent(key(value), listed.size()));
      places.put(axis.column(), listed);
    }
  }

  /** {@code adam, learning_rate 0.01}: texts stand alone, what does not apply is left out. */
  String label(Row row, List<String> columns) {
    return label(row, columns, columns);
  }

  /**
   * The same where a table has the values of axes under names of its own.
   *
   * @param axes the axes' own columns
   * @param columns those of the table
   */
  String label(Row row, List<String> axes, List<String> columns) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < axes.size(); i++) {
      String axis = axes.get(i);
      row.value(columns.get(i)).ifPresent(value -> parts.add(part(axis, value)));
    }
    return parts.isEmpty() ? "all trials" : String.join(", ", parts);
  }

  /** The value of an axis alone. */
  static String text(Object value) {
    if (value instanceof Number number) {
      return NumberText.exactly(number.doubleValue());
    }
    return value instanceof Boolean flag ? (flag ? "True" : "False") : String.valueOf(value);
  }

  private static String part(String axis, Object value) {
    return value instanceof String text ? text : axis + " " + text(value);
  }

  /**
   * The order of rows by the values of axes: the study's, then others, then what does not apply.
   */
  Comparator<Row> order(List<String> axes) {
    Comparator<Row> order = Comparator.comparingInt(row -> 0);
    for (String axis : axes) {
      order =
          order
              .thenComparingInt(row -> place(axis, row.value(axis)))
              .thenComparing(row -> row.value(axis).map(AxisLabels::text).orElse(""));
    }
    return order;
  }

  private int place(String axis, Optional<Object> value) {
    Map<Object, Integer> known = places.getOrDefault(axis, Map.of());
    return value.map(each -> known.getOrDefault(key(each), known.size())).orElse(Integer.MAX_VALUE);
  }

  private static Object key(Object value) {
    return value instanceof Number number ? (Object) number.doubleValue() : value;
  }
}
