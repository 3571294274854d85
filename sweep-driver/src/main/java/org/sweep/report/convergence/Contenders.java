package org.sweep.report.convergence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.sweep.analysis.AxisOrder;
import org.sweep.report.figure.Figure.LegendEntry;
import org.sweep.report.figure.Look;
import org.sweep.report.figure.Optimizers;
import org.sweep.store.AxisColumn;
import org.sweep.store.ResultDescription;
import org.sweep.trial.AxisValue;

/** What a study compares, with the names and looks that optimizers have in other figures. */
final class Contenders {
  private static final int COLOURS = 10;

  private final List<List<AxisValue>> inOrder;

  /**
   * The contenders of a study.
   *
   * @param description which axes it compares, and the order of their values
   * @param found the contenders of its configurations, in the order of the study
   */
  Contenders(ResultDescription description, Collection<List<AxisValue>> found) {
    Set<List<AxisValue>> distinct = new LinkedHashSet<>(found);
    List<AxisColumn> axes =
        description.axes().stream()
            .filter(axis -> description.questions().compare().contains(axis.column().name()))
            .toList();
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
      all.add(List.of(new AxisValue(axis.column(), (java.io.Serializable) value)));
    }
    return all;
  }

  int key(List<AxisValue> contender) {
    return inOrder.indexOf(contender);
  }

  /** {@code sga}; the whole study if nothing is compared. */
  String label(List<AxisValue> contender) {
    String label = Optimizers.label(contender);
    return label.isEmpty() ? "all" : label;
  }

  Look look(List<AxisValue> contender) {
    int key = key(contender);
    return new Look("var(--kind-" + key % COLOURS + ")", key / COLOURS % 2 == 1);
  }

  /** All of them, in order. */
  List<List<AxisValue>> all() {
    return List.copyOf(inOrder);
  }

  List<LegendEntry> legend(Predicate<List<AxisValue>> shown) {
    return inOrder.stream()
        .filter(shown)
        .map(contender -> new LegendEntry(key(contender), label(contender), look(contender)))
        .toList();
  }
}
