package org.sweep.report.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.sweep.analysis.AxisOrder;
import org.sweep.report.table.Labels;
import org.sweep.schema.Column;
import org.sweep.store.AxisColumn;
import org.sweep.store.ResultDescription;
import org.sweep.trial.AxisValue;

/** The optimizers of a study, with the looks and names that they have in all its figures. */
public final class Optimizers {
  /** The axis whose values these are. */
  public static final String OPTIMIZER = "optimizer";

  static final String LEARNING_RATE = "learning_rate";

  private final List<Object> inOrder;

  /**
   * Optimizers of a study.
   *
   * @param description which axes there are
   * @param found the optimizers of the rows, also those that the study no longer names
   */
  public Optimizers(ResultDescription description, Collection<?> found) {
    AxisColumn axis = axis(description, OPTIMIZER);
    Set<Object> all = new TreeSet<>(new AxisOrder(axis));
    all.addAll(axis.values());
    all.addAll(found);
    inOrder = new ArrayList<>(all);
  }

  /** The number of an optimizer: its place in the study. */
  public int key(Object optimizer) {
    return inOrder.indexOf(optimizer);
  }

  /** How its lines look. */
  public Look look(Object optimizer) {
    return Look.of(key(optimizer));
  }

  /** The legend of those optimizers that satisfy {@code shown}, in the order of the study. */
  public Legend legend(Predicate<Object> shown) {
    List<Legend.Entry> entries =
        inOrder.stream()
            .filter(shown)
            .map(name -> new Legend.Entry(key(name), Labels.ofAxis(name), look(name)))
            .toList();
    return new Legend(OPTIMIZER, entries);
  }

  /**
   * {@code sga · sga_lambda 0.1}: texts stand alone, other values with the name of their axis; axes
   * that do not apply are left out.
   */
  public static String label(List<AxisValue> cells) {
    List<String> parts = new ArrayList<>();
    for (AxisValue cell : cells) {
      boolean isName = cell.column().name().equals(OPTIMIZER);
      if (cell.value() != null) {
        String label = Labels.ofAxis(cell.value());
        parts.add(isName ? label : cell.column().name() + " " + label);
      }
    }
    return String.join(" · ", parts);
  }

  /** The axis called {@code name}. */
  static AxisColumn axis(ResultDescription description, String name) {
    return description.axes().stream()
        .filter(axis -> axis.column().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no axis is called " + name));
  }

  /** Whether {@code description} has the axes of every study: optimizer and learning rate. */
  public static boolean areIn(ResultDescription description) {
    List<String> names = description.axisColumns().stream().map(Column::name).toList();
    return names.containsAll(List.of(OPTIMIZER, LEARNING_RATE));
  }

  /** Those of {@code cells} whose axes satisfy {@code wanted}. */
  static List<AxisValue> cells(List<AxisValue> cells, Predicate<String> wanted) {
    return cells.stream().filter(cell -> wanted.test(cell.column().name())).toList();
  }
}
