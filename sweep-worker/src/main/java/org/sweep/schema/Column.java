package org.sweep.schema;

import java.io.Serializable;

/**
 * A column of a table.
 *
 * @param name snake case, unique in its table
 * @param type what it holds
 */
public record Column(String name, ColumnType type) implements Serializable {
  /** Refuses a name that SQL would need quotes for. */
  public Column {
    if (!name.matches("[A-Za-z][A-Za-z0-9_]*")) {
      throw new IllegalArgumentException(
          "column must match [A-Za-z][A-Za-z0-9_]*, but was " + name);
    }
  }

  /** A 64-bit integer column. */
  public static Column whole(String name) {
    return new Column(name, ColumnType.WHOLE);
  }

  /** A double column. */
  public static Column real(String name) {
    return new Column(name, ColumnType.REAL);
  }

  /** A text column. */
  public static Column text(String name) {
    return new Column(name, ColumnType.TEXT);
  }
}
