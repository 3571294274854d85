package org.sweep.analysis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sweep.store.AxisColumn;
import org.sweep.trial.AxisValue;

/**
 * The order of an axis in tables and charts: first where the axis does not apply, then the values
 * of the study in its own order, then all others, numbers ascending and texts by the alphabet.
 */
public final class AxisOrder implements Comparator<Object> {
  private static final int NOT_APPLICABLE = -1;

  private final Map<Object, Integer> places = new HashMap<>();

  /** The order of {@code axis}. */
  public AxisOrder(AxisColumn axis) {
    this(axis.values());
  }

  private AxisOrder(List<Object> values) {
    values.forEach(value -> places.put(value, places.size()));
  }

  /** The natural order of any axis. */
  public static AxisOrder natural() {
    return new AxisOrder(List.of());
  }

  /** The order of points of the grid by {@code axes}, the first axis outermost. */
  public static Comparator<List<AxisValue>> ofPoints(List<AxisColumn> axes) {
    Comparator<List<AxisValue>> order = Comparator.comparing(List::size);
    for (int i = 0; i < axes.size(); i++) {
      int axis = i;
      order = order.thenComparing(point -> point.get(axis).value(), new AxisOrder(axes.get(i)));
    }
    return order;
  }

  @Override
  public int compare(Object left, Object right) {
    int byPlace = Integer.compare(place(left), place(right));
    return byPlace != 0 || left == null ? byPlace : byNature(left, right);
  }

  private int place(Object value) {
    return value == null ? NOT_APPLICABLE : places.getOrDefault(value, Integer.MAX_VALUE);
  }

  private static int byNature(Object left, Object right) {
    if (left instanceof Double first && right instanceof Double second) {
      return first.compareTo(second);
    }
    if (left instanceof Long first && right instanceof Long second) {
      return first.compareTo(second);
    }
    return left.toString().compareTo(right.toString());
  }
}
