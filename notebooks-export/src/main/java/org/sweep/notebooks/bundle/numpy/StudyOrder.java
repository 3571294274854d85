package org.sweep.notebooks.bundle.numpy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sweep.notebooks.table.Axis;

/**
 * Orders points of axes as the study lists their values, axis by axis; then come values that the
 * study does not list, in their own order, and last no value.
 */
final class StudyOrder implements Comparator<List<Object>> {
  private final List<Map<Object, Integer>> places;

  /**
   * An order.
   *
   * @param axes the axes whose values the lists hold
   */
  StudyOrder(List<Axis> axes) {
    places = axes.stream().map(StudyOrder::places).toList();
  }

  @Override
  public int compare(List<Object> left, List<Object> right) {
    int order = 0;
    for (int axis = 0; axis < places.size() && order == 0; axis++) {
      order = compare(places.get(axis), left.get(axis), right.get(axis));
    }
    return order;
  }

  private static int compare(Map<Object, Integer> places, Object left, Object right) {
    int order = Integer.compare(place(places, left), place(places, right));
    if (order != 0 || left == null) {
      return order;
    }
    if (left instanceof Number first && right instanceof Number second) {
      return Double.compare(first.doubleValue(), second.doubleValue());
    }
    return left.toString().compareTo(right.toString());
  }

  private static int place(Map<Object, Integer> places, Object value) {
    return value == null ? Integer.MAX_VALUE : places.getOrDefault(value, places.size());
  }

  private static Map<Object, Integer> places(Axis axis) {
    Map<Object, Integer> places = new HashMap<>();
    axis.values().forEach(value -> places.putIfAbsent(value, places.size()));
    return places;
  }
}
