package org.sweep.landscape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.sweep.schema.Tables;

/** The rows of one problem: its surface at the points of a grid. */
final class LandscapeRows {
  private final LandscapeColumns columns;
  private final PlaneProblem problem;
  private final Surface surface;
  private final Map<String, Object> cells = new HashMap<>();

  LandscapeRows(String study, LandscapeColumns columns, PlaneProblem problem, Surface surface) {
    this.columns = columns;
    this.problem = problem;
    this.surface = surface;
    cells.put(Tables.STUDY.name(), study);
    problem.cells().forEach(axis -> cells.put(axis.column().name(), axis.value()));
    Optional<Box.Point> equilibrium = surface.equilibrium();
    equilibrium.ifPresent(
        point -> {
          cells.put(LandscapeColumns.EQUILIBRIUM + problem.plane().x(), point.x());
          cells.put(LandscapeColumns.EQUILIBRIUM + problem.plane().y(), point.y());
        });
  }

  /** {@code count} points along each side. */
  List<Row> over(Square square, int count) {
    List<Row> rows = new ArrayList<>(count * count);
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        double x = Square.place(square.left(), square.side(), i, count);
        double y = Square.place(square.bottom(), square.side(), j, count);
        rows.add(row(x, y));
      }
    }
    return rows;
  }

  private Row row(double x, double y) {
    Surface.At at = surface.at(x, y);
    Plane plane = problem.plane();
    cells.put(plane.x(), x);
    cells.put(plane.y(), y);
    List<String> players = surface.players();
    for (int player = 0; player < players.size(); player++) {
      cells.put(LandscapeColumns.LOSS + players.get(player), at.losses()[player]);
    }
    cells.put(LandscapeColumns.FIELD + plane.x(), at.field()[0]);
    cells.put(LandscapeColumns.FIELD + plane.y(), at.field()[1]);
    return RowFactory.create(
        columns.all().stream().map(column -> cells.get(column.name())).toArray());
  }
}
