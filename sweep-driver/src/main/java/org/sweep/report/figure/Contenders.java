package org.sweep.report.figure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sweep.analysis.AxisOrder;
import org.sweep.store.AxisColumn;
import org.sweep.store.ResultDescription;
import org.sweep.trial.AxisValue;

/** What a study compares, with the names and looks that optimizers have in other figures. */
public final class Contenders {
  private final String title;
  private final List<List<AxisValue>> inOrder;

  /**
   * The contenders of a study.
   *
   * @param description which axes it compares, and the order of their values
   * @param found the contenders of its configurations, in the order of the study
   */
  public Contenders(ResultDescription description, Collection<List<AxisValue>> found) {
    Set<List<AxisValue>> distinct = new LinkedHashSet<>(found);
    List<AxisColumn> axes =
        description.axes().stream()
            .filter(axis -> description.questions().compare().contains(axis.column().name()))
            .toList();
    title =
        axes.isEmpty()
            ? "contender"
            : axes.stream().map(axis -> axis.column().name()).collect(Collectors.joining(" · "));
    inOrder = axes.size() == 1 ? alongAxis(axes.get(0), distinct) : new ArrayList<>(distinct);
  }

  /** All values of the axis, so that a study that is not finished has the same colours. */
  private static List<List<AxisValue>> alongAxis(AxisColumn axis, Set<List<AxisValue>> found) {
    Set<Object> values = new TreeSet<>(new AxisOrder(axis));
    values.addAll(axis.values());
    found.stream().map(cells -> cells.get(0).value()).filter(v -> v != null).forEach(values::add);
    List<List<AxisValue>> all = new ArrayList<>();
    found.stream().filter(cells -> cells.get(0).value() == null).forEach(all::add);
    for (Object value : values) {
      all.add(List.of(new AxisValue(axis.column(), (Serializable) value)));
    }
    return all;
  }

  /** The number of a contender: its place among all. */
  public int key(List<AxisValue> contender) {
    return inOrder.indexOf(contender);
  }

  /** {@code adam}, or {@code adam · batch_size 64} where more is compared. */
  public static String label(List<AxisValue> contender) {
    String label = Optimizers.label(contender);
    return label.isEmpty() ? "all configurations" : label;
  }

  /** How its lines look. */
  public Look look(List<AxisValue> contender) {
    return Look.of(key(contender));
  }

  /** All of them, in order. */
  public List<List<AxisValue>> all() {
    return List.copyOf(inOrder);
  }

  /** The legend of those that satisfy {@code shown}. */
  public Legend legend(Predicate<List<AxisValue>> shown) {
    List<Legend.Entry> entries =
        inOrder.stream()
            .filter(shown)
            .map(contender -> new Legend.Entry(key(contender), label(contender), look(contender)))
            .toList();
    return new Legend(title, entries);
  }
}
