package org.sweep.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sweep.analysis.DerivedTable;
import org.sweep.schema.Column;

/** The rows of a derived table as a sheet for readers, and as records with numbers in full. */
final class DerivedSheet {
  private final DerivedTable table;
  private final List<Map<String, Object>> rows;

  DerivedSheet(DerivedTable table, List<Map<String, Object>> rows) {
    this.table = table;
    this.rows = rows;
  }

  Sheet sheet() {
    List<Column> shown = shown();
    return new Sheet(
        table.caption(),
        shown.stream().map(column -> column.name().replace('_', ' ')).toList(),
        "",
        table.labels().size(),
        rows.stream().map(row -> cells(shown, row)).toList());
  }

  List<List<Object>> records() {
    List<List<Object>> records = new ArrayList<>();
    records.add(values(Column::name));
    rows.forEach(row -> records.add(values(column -> row.get(column.name()))));
    return records;
  }

  private List<Column> shown() {
    List<Column> shown = new ArrayList<>(table.labels());
    shown.addAll(table.values());
    return shown;
  }

  private List<Object> values(Function<Column, Object> value) {
    List<Object> values = new ArrayList<>();
    shown().forEach(column -> values.add(value.apply(column)));
    return values;
  }

  private List<Cell> cells(List<Column> shown, Map<String, Object> row) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      Object value = row.get(shown.get(i).name());
      cells.add(i < table.labels().size() ? new Cell.Label(Labels.ofAxis(value)) : cell(value));
    }
    return cells;
  }

  private static Cell cell(Object value) {
    if (value == null) {
      return new Cell.Missing();
    }
    if (value instanceof Double number) {
      return new Cell.Figure(Estimate.number(number));
    }
    return value instanceof Long number
        ? new Cell.Figure(number.toString())
        : new Cell.Label(value.toString());
  }
}
