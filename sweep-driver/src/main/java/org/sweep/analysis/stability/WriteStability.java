package org.sweep.analysis.stability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep.analysis.AxisCells;
import org.sweep.analysis.AxisOrder;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.stability.StabilityRow.Threshold;
import org.sweep.output.TableReader;
import org.sweep.schema.Column;
import org.sweep.store.AxisColumn;

/** Writes {@code stability/stability.parquet}. */
public final class WriteStability {
  /** Name of the table and of its folder. */
  public static final String TABLE = "stability";

  private final ResultTables tables;
  private final List<AxisColumn> groupAxes;

  /** The table of {@code tables}. */
  public WriteStability(ResultTables tables) {
    this.tables = tables;
    this.groupAxes = Stability.groupAxes(tables.description());
  }

  /**
   * What was written.
   *
   * @param path the file
   * @param rows its rows, in the order of the study
   */
  public record Result(String path, List<StabilityRow> rows) {
    /** Copies the list. */
    public Result {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Computes and writes the table.
   *
   * @throws IOException if it cannot be written
   */
  public Result execute(Stability stability) throws IOException {
    List<String> order = groupAxes.stream().map(axis -> axis.column().name()).toList();
    String path = tables.write(TABLE, stability.groups(), order);
    List<StabilityRow> rows = new ArrayList<>();
    new TableReader(tables.storage()).read(path, row -> rows.add(row(row)));
    rows.sort(Comparator.comparing(StabilityRow::group, AxisOrder.ofPoints(groupAxes)));
    return new Result(path, rows);
  }

  private StabilityRow row(Map<String, Object> row) {
    List<Column> columns = groupAxes.stream().map(AxisColumn::column).toList();
    return new StabilityRow(
        AxisCells.of(columns, row::get),
        (Long) row.get("rates"),
        new Threshold(real(row, "largest_contracting"), real(row, "smallest_not_contracting")),
        new Threshold(
            real(row, "largest_predicted_stable"), real(row, "smallest_predicted_unstable")),
        real(row, "step_size_bound"),
        (Long) row.get("agreements"),
        (Long) row.get("trials"));
  }

  private static Optional<Double> real(Map<String, Object> row, String column) {
    return Optional.ofNullable((Double) row.get(column));
  }
}
