package org.sweep.notebooks.table;

/**
 * A table lacks a column that docs/tables.md promises: another version of Sweep wrote it, or nobody
 * checked whether a study has such a column.
 */
public final class MissingColumn extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final TableName table;
  private final String column;

  MissingColumn(Table table, String column) {
    super(
        "the table %s has no column %s, but %s"
            .formatted(table.name().folder(), column, table.columnNames()));
    this.table = table.name();
    this.column = column;
  }

  /** The table that lacks it. */
  public TableName table() {
    return table;
  }

  /** Its name. */
  public String column() {
    return column;
  }
}
