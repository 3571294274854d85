package org.sweep.landscape;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sweep.analysis.AxisCells;
import org.sweep.analysis.AxisOrder;
import org.sweep.analysis.ResultTables;
import org.sweep.landscape.Landscape.GridPoint;
import org.sweep.output.TableReader;
import org.sweep.schema.Column;
import org.sweep.store.AxisColumn;
import org.sweep.trial.AxisValue;

/** The {@code landscape} table of a result directory. */
public final class Landscapes {
  private final ResultTables tables;
  private final List<AxisColumn> axes = new ArrayList<>();

  private Landscapes(ResultTables tables) {
    this.tables = tables;
  }

  /**
   * Every landscape, in the order of the study's axes; none if the table was not written.
   *
   * @throws IOException if the table is there but cannot be read
   */
  public static List<Landscape> read(ResultTables tables) throws IOException {
    return new Landscapes(tables).read();
  }

  private List<Landscape> read() throws IOException {
    String path = tables.derived(WriteLandscapes.TABLE);
    if (!tables.storage().exists(path)) {
      return List.of();
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    new TableReader(tables.storage()).read(path, rows::add);
    tables.description().axes().stream()
        .filter(axis -> rows.stream().anyMatch(row -> row.containsKey(axis.column().name())))
        .forEach(axes::add);
    Map<List<AxisValue>, List<Map<String, Object>>> byProblem =
        new TreeMap<>(AxisOrder.ofPoints(axes));
    for (Map<String, Object> row : rows) {
      byProblem.computeIfAbsent(cells(row), absent -> new ArrayList<>()).add(row);
    }
    List<Landscape> landscapes = new ArrayList<>();
    byProblem.forEach((problem, grid) -> landscapes.add(landscape(problem, grid)));
    return landscapes;
  }

  private List<AxisValue> cells(Map<String, Object> row) {
    List<Column> columns = axes.stream().map(AxisColumn::column).toList();
    return AxisCells.of(columns, row::get);
  }

  /** A row has no other columns than those of its problem. */
  private static Landscape landscape(List<AxisValue> problem, List<Map<String, Object>> rows) {
    List<String> columns = List.copyOf(rows.get(0).keySet());
    List<String> variables = after(LandscapeColumns.FIELD, columns, columns);
    Plane plane = new Plane(variables.get(0), variables.get(1));
    List<String> losses =
        columns.stream()
            .filter(column -> column.startsWith(LandscapeColumns.LOSS))
            .filter(column -> !variables.contains(column))
            .toList();
    List<GridPoint> points =
        rows.stream()
            .map(row -> point(row, plane, losses.get(0)))
            .sorted(Comparator.comparing(GridPoint::x).thenComparing(GridPoint::y))
            .toList();
    return new Landscape(problem, plane, losses, equilibrium(rows.get(0), plane), points);
  }

  /** The names that follow {@code prefix} in some of {@code columns} and are columns themselves. */
  private static List<String> after(String prefix, List<String> columns, List<String> known) {
    return columns.stream()
        .filter(column -> column.startsWith(prefix))
        .map(column -> column.substring(prefix.length()))
        .filter(known::contains)
        .toList();
  }

  private static GridPoint point(Map<String, Object> row, Plane plane, String loss) {
    return new GridPoint(
        (Double) row.get(plane.x()),
        (Double) row.get(plane.y()),
        (Double) row.get(loss),
        (Double) row.get(LandscapeColumns.FIELD + plane.x()),
        (Double) row.get(LandscapeColumns.FIELD + plane.y()));
  }

  private static Optional<Box.Point> equilibrium(Map<String, Object> row, Plane plane) {
    Object x = row.get(LandscapeColumns.EQUILIBRIUM + plane.x());
    Object y = row.get(LandscapeColumns.EQUILIBRIUM + plane.y());
    return x == null || y == null
        ? Optional.empty()
        : Optional.of(new Box.Point((Double) x, (Double) y));
  }
}
