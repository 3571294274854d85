package org.sweep.notebooks.table;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table in memory, or a slice of one: columns of equal length. */
public final class Table {
  private final TableName name;
  private final int rows;
  private final Map<String, Column> columns = new LinkedHashMap<>();

  /**
   * A table.
   *
   * @param name which table it is, or is of
   * @param rows how many rows every column has
   * @param columns the columns, in order
   */
  Table(TableName name, int rows, Collection<Column> columns) {
    this.name = name;
    this.rows = rows;
    columns.forEach(column -> this.columns.put(column.name(), column));
  }

  /** Which table it is, or is of. */
  public TableName name() {
    return name;
  }

  /** How many rows it has. */
  public int size() {
    return rows;
  }

  /** Its columns, in order. */
  public List<Column> columns() {
    return List.copyOf(columns.values());
  }

  /** The names of its columns, in order. */
  public List<String> columnNames() {
    return List.copyOf(columns.keySet());
  }

  /** Whether it has a column. */
  public boolean has(String column) {
    return columns.containsKey(column);
  }

  /**
   * A column.
   *
   * @throws MissingColumn if there is none of that name
   */
  public Column column(String column) {
    Column found = columns.get(column);
    if (found == null) {
      throw new MissingColumn(this, column);
    }
    return found;
  }

  /**
   * A row.
   *
   * @param index its place, from 0 to {@code size() - 1}
   */
  public Row row(int index) {
    return new Row(this, index);
  }

  /** All rows, in order. */
  public Stream<Row> stream() {
    return IntStream.range(0, rows).mapToObj(this::row);
  }
}
