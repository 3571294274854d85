package org.sweep.landscape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.sweep.analysis.AxisCells;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.SqlTemplate;
import org.sweep.schema.Column;
import org.sweep.trial.AxisValue;

/** Where the paths that can be drawn of each problem begin and go. */
public final class Extents {
  private final Map<List<AxisValue>, Row> byProblem = new HashMap<>();

  /**
   * Reads {@code steps} once.
   *
   * @param tables the result directory
   * @param axes the axes that tell problems apart
   * @param variables metrics that are variables of some problem, two at least
   */
  public Extents(ResultTables tables, List<Column> axes, List<String> variables) {
    String sql =
        SqlTemplate.filled(
            Extents.class,
            "extents.sql",
            Map.of(
                "axes",
                axes.stream().map(Column::name).toList(),
                "variables",
                variables,
                "seeds",
                PathTrial.MOST_SEEDS));
    for (Row row : tables.query(sql).collectAsList()) {
      byProblem.put(AxisCells.of(axes, row::getAs), row);
    }
  }

  /** The box of the points where trials of {@code problem} began; empty if none has ended. */
  public Optional<Box> starts(List<AxisValue> problem, Plane plane) {
    return box(problem, plane, "start");
  }

  /** The box of the paths of {@code problem} that did not diverge; empty if there are none. */
  Optional<Box> paths(List<AxisValue> problem, Plane plane) {
    return box(problem, plane, "path");
  }

  private Optional<Box> box(List<AxisValue> problem, Plane plane, String of) {
    Row row = byProblem.get(problem);
    String low = of + "_low_";
    String high = of + "_high_";
    boolean known = row != null && has(row, low + plane.x()) && has(row, low + plane.y());
    return known
        ? Optional.of(
            new Box(
                row.<Double>getAs(low + plane.x()),
                row.<Double>getAs(high + plane.x()),
                row.<Double>getAs(low + plane.y()),
                row.<Double>getAs(high + plane.y())))
        : Optional.empty();
  }

  private static boolean has(Row row, String column) {
    return row.getAs(column) != null;
  }
}
