package org.sweep.analysis.threshold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.sweep.analysis.AxisCells;
import org.sweep.analysis.AxisOrder;
import org.sweep.analysis.ResultTables;
import org.sweep.schema.Column;
import org.sweep.schema.ColumnType;
import org.sweep.store.AxisColumn;
import org.sweep.store.ResultDescription;
import org.sweep.trial.AxisValue;

/**
 * Which trials succeeded, by the study's rule.
 *
 * <p>Without a rule a trial succeeds that completes or plateaus; if it records its {@code distance}
 * to an equilibrium, it must end nearer than it began. Diverged and timed-out trials never succeed.
 * Of a failed or pruned trial, and of one whose metric was not measured, it is not known: such
 * trials are counted and left out.
 */
public final class Successes {
  /** Name of the view. */
  static final String VIEW = "successes";

  private final ResultTables tables;
  private final AxisColumn axis;

  private Successes(ResultTables tables, AxisColumn axis) {
    this.tables = tables;
    this.axis = axis;
  }

  /**
   * The successes of a result directory as it is now; makes the view {@code successes} there.
   *
   * @return empty if the study has no numbers on the axis of its threshold
   */
  public static Optional<Successes> of(ResultTables tables) {
    return axis(tables.description())
        .map(
            axis -> {
              tables
                  .query(new SuccessQuery(tables.description()).text())
                  .createOrReplaceTempView(VIEW);
              return new Successes(tables, axis);
            });
  }

  /** The axis on which thresholds lie; empty if the study has none of numbers by that name. */
  public static Optional<AxisColumn> axis(ResultDescription description) {
    String name = description.questions().thresholdAxis();
    return description.axes().stream()
        .filter(axis -> axis.column().name().equals(name) && isNumeric(axis.column()))
        .findFirst();
  }

  private static boolean isNumeric(Column column) {
    return column.type() == ColumnType.REAL || column.type() == ColumnType.WHOLE;
  }

  /** The axes that tell groups apart: all but that of the threshold. */
  public static List<AxisColumn> groupAxes(ResultDescription description) {
    String name = description.questions().thresholdAxis();
    return description.axes().stream().filter(axis -> !axis.column().name().equals(name)).toList();
  }

  /** The query behind the view, as a reader can run it. */
  public static String sql(ResultDescription description) {
    return new SuccessQuery(description).text();
  }

  /** When a trial counts as a success, in a sentence. */
  public static String rule(ResultDescription description) {
    return new SuccessQuery(description).inWords();
  }

  /** The axis on which thresholds lie. */
  public AxisColumn axis() {
    return axis;
  }

  /** All groups, in the order of the study; trials without a value on the axis are left out. */
  public List<SuccessGroup> groups() {
    List<Column> columns =
        groupAxes(tables.description()).stream().map(AxisColumn::column).toList();
    Map<List<AxisValue>, Trials> groups =
        new TreeMap<>(AxisOrder.ofPoints(groupAxes(tables.description())));
    String value = axis.column().name();
    for (Row row : tables.query("SELECT * FROM " + VIEW).collectAsList()) {
      Number at = row.getAs(value);
      if (at != null) {
        List<AxisValue> group = AxisCells.of(columns, row::getAs);
        groups
            .computeIfAbsent(group, absent -> new Trials())
            .add(row.getAs("seed"), at.doubleValue(), row.getAs("success"));
      }
    }
    List<SuccessGroup> result = new ArrayList<>();
    groups.forEach(
        (group, trials) -> result.add(new SuccessGroup(group, trials.outcomes, trials.unknown)));
    return result;
  }

  /** What is found of one group. */
  private static final class Trials {
    final SortedMap<Long, SortedMap<Double, Boolean>> outcomes = new TreeMap<>();
    final SortedMap<Double, Long> unknown = new TreeMap<>();

    void add(long seed, double value, Boolean success) {
      if (success == null) {
        unknown.merge(value, 1L, Long::sum);
        return;
      }
      outcomes
          .computeIfAbsent(seed, absent -> new TreeMap<>())
          .merge(value, success, Boolean::logicalAnd);
    }
  }
}
