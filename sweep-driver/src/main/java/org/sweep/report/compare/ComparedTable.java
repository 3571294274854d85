package org.sweep.report.compare;

import java.util.List;
import org.apache.spark.sql.Row;
import org.sweep.analysis.DerivedTable;

/**
 * A table with its rows.
 *
 * @param table its columns
 * @param rows its rows
 */
record ComparedTable(DerivedTable table, List<Row> rows) {
  /** Copies the rows. */
  ComparedTable {
    rows = List.copyOf(rows);
  }
}
