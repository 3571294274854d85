package org.sweep.report.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sweep.analysis.AxisOrder;
import org.sweep.analysis.DerivedTable;
import org.sweep.analysis.ResultTables;
import org.sweep.output.Storage;
import org.sweep.output.TableReader;
import org.sweep.schema.Column;
import org.sweep.store.AxisColumn;

/**
 * Writes a derived table as Parquet in its folder, and as CSV, Markdown and LaTeX in {@code
 * tables/}, or takes all of them away.
 */
public final class WriteDerivedTable {
  private final ResultTables tables;
  private final DerivedTable table;

  /** The table {@code table} of the result directory {@code tables}. */
  public WriteDerivedTable(ResultTables tables, DerivedTable table) {
    this.tables = tables;
    this.table = table;
  }

  /**
   * What was written.
   *
   * @param paths the files
   * @param rows the rows, null cells absent, in the order of the study's axes, then of the labels
   * @param sheet the rows for readers
   */
  public record Result(List<String> paths, List<Map<String, Object>> rows, Sheet sheet) {
    /** Copies the lists. */
    public Result {
      paths = List.copyOf(paths);
      rows = List.copyOf(rows);
    }
  }

  /**
   * Writes rows that the driver made.
   *
   * @param rows cells in the order of {@link DerivedTable#columns()}
   * @throws IOException if they cannot be written
   */
  public Result execute(List<Row> rows) throws IOException {
    return texts(tables.write(table.name(), table.columns(), rows, labels()));
  }

  /**
   * Writes rows that Spark makes.
   *
   * @param rows a data set with the table's columns, at least
   * @throws IOException if they cannot be written
   */
  public Result execute(Dataset<Row> rows) throws IOException {
    return texts(tables.write(table.name(), ofTable(rows), labels()));
  }

  private Result texts(String path) throws IOException {
    List<Map<String, Object>> written = new ArrayList<>();
    new TableReader(tables.storage()).read(path, row -> written.add(new HashMap<>(row)));
    return texts(written, List.of(path));
  }

  /**
   * Writes the texts alone, where someone else wrote the Parquet.
   *
   * @param rows a data set with the table's columns, at least
   * @throws IOException if they cannot be written
   */
  public Result texts(Dataset<Row> rows) throws IOException {
    List<Map<String, Object>> cells = new ArrayList<>();
    for (Row row : ofTable(rows).collectAsList()) {
      Map<String, Object> byName = new HashMap<>();
      for (int i = 0; i < row.length(); i++) {
        if (!row.isNullAt(i)) {
          byName.put(table.columns().get(i).name(), row.get(i));
        }
      }
      cells.add(byName);
    }
    return texts(cells, List.of());
  }

  private Dataset<Row> ofTable(Dataset<Row> rows) {
    return rows.select(
        table.columns().stream()
            .map(column -> rows.col(column.name()))
            .toArray(org.apache.spark.sql.Column[]::new));
  }

  private List<String> labels() {
    return table.labels().stream().map(Column::name).toList();
  }

  private Result texts(List<Map<String, Object>> written, List<String> earlier) throws IOException {
    written.sort(order());
    DerivedSheet sheet = new DerivedSheet(table, written);
    List<String> paths = new ArrayList<>(earlier);
    for (Map.Entry<String, String> text : texts(sheet).entrySet()) {
      tables.storage().writeText(text.getKey(), text.getValue());
      paths.add(text.getKey());
    }
    return new Result(
        paths, written.stream().map(Collections::unmodifiableMap).toList(), sheet.sheet());
  }

  /** Takes away what an earlier report wrote. */
  public void delete() throws IOException {
    Storage storage = tables.storage();
    storage.delete(tables.layout().folder(table.name()));
    for (String suffix : List.of(".csv", ".md", ".tex")) {
      storage.delete(base() + suffix);
    }
  }

  private Map<String, String> texts(DerivedSheet sheet) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    texts.put(base() + ".csv", CsvTable.ofRecords(sheet.records()));
    texts.put(base() + ".md", MarkdownTable.of(sheet.sheet()));
    texts.put(base() + ".tex", LatexTable.longtable(sheet.sheet()));
    return texts;
  }

  private String base() {
    return tables.layout().folder("tables") + "/" + table.name();
  }

  private Comparator<Map<String, Object>> order() {
    Map<String, AxisOrder> axes = new HashMap<>();
    for (AxisColumn axis : tables.description().axes()) {
      axes.put(axis.column().name(), new AxisOrder(axis));
    }
    Comparator<Map<String, Object>> order = Comparator.comparing(row -> 0);
    for (Column label : table.labels()) {
      AxisOrder ofLabel = axes.getOrDefault(label.name(), AxisOrder.natural());
      order = order.thenComparing(row -> row.get(label.name()), ofLabel);
    }
    return order;
  }
}
