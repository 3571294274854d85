package org.sweep.notebooks.artifact;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sweep.notebooks.table.Axis;
import org.sweep.notebooks.table.Row;

/**
 * The order of an axis in a report's pictures: first where it does not apply, then the study's
 * values in its order, then others, numbers ascending and texts by the alphabet.
 */
final class AxisPlaces {
  private static final int NOT_APPLICABLE = -1;

  private final String column;
  private final Map<Object, Integer> listed = new HashMap<>();

  AxisPlaces(Axis axis) {
    column = axis.column();
    axis.values().forEach(value -> listed.putIfAbsent(key(value), listed.size()));
  }

  Comparator<Row> order() {
    Comparator<Row> byPlace = Comparator.comparingInt(row -> place(row.value(column)));
    return byPlace
        .thenComparingDouble(row -> row.value(column).map(AxisPlaces::number).orElse(0.0))
        .thenComparing(row -> row.value(column).map(String::valueOf).orElse(""));
  }

  private int place(Optional<Object> value) {
    return value.map(each -> listed.getOrDefault(key(each), listed.size())).orElse(NOT_APPLICABLE);
  }

  private static double number(Object value) {
    return value instanceof Number number ? number.doubleValue() : 0;
  }

  private static Object key(Object value) {
    return value instanceof Number number ? (Object) number.doubleValue() : value;
  }
}
