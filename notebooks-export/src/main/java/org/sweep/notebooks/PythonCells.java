package org.sweep.notebooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The code cells of a study's notebook in Python. */
final class PythonCells {
  private PythonCells() {}

  /**
   * The names that all other cells build on.
   *
   * @param table what the study asks to be shown
   * @param results the result directory, as seen from the notebook's folder
   */
  static Cell.Code settings(ReportTable table, String results) {
    Map<String, Object> order = new LinkedHashMap<>();
    table.axes().forEach(axis -> order.put(axis.column(), axis.values()));
    String code =
        """
        from pathlib import Path

        RESULTS = Path(%s)  # the result directory, as seen from this notebook's folder
        METRIC = %s
        VALUE = %s  # the column of the trials table that counts
        ROWS = %s
        COLUMNS = %s
        ORDER = %s
        """
            .formatted(
                PythonValue.code(results),
                PythonValue.code(table.metric()),
                PythonValue.code(table.valueColumn()),
                PythonValue.code(table.rowAxes().stream().map(AxisColumn::column).toList()),
                PythonValue.code(table.columns().column()),
                PythonValue.code(order));
    return new Cell.Code("settings", code);
  }

  /** Cells that are the same for every study, one resource {@code <id>.py} each. */
  static List<Cell> fixed(String... ids) {
    return List.of(ids).stream().<Cell>map(PythonCells::fixed).toList();
  }

  private static Cell.Code fixed(String id) {
    try (InputStream in = PythonCells.class.getResourceAsStream(id + ".py")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks the resource " + id + ".py");
      }
      return new Cell.Code(id, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
