package org.sweep.analysis;

import java.util.ArrayList;
import java.util.List;
import org.sweep.schema.Column;
import org.sweep.schema.Tables;

/**
 * A table that is made from {@code steps} and {@code trials}: a folder with one Parquet file.
 *
 * @param name names its folder and files
 * @param caption one sentence without a full stop: what a row is
 * @param labels columns that tell rows apart, by which they are sorted; those named like axes of
 *     the study keep the study's order
 * @param values all other columns
 */
public record DerivedTable(String name, String caption, List<Column> labels, List<Column> values) {
  /** Copies the lists. */
  public DerivedTable {
    labels = List.copyOf(labels);
    values = List.copyOf(values);
  }

  /** All columns: {@code study}, labels, values. */
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Tables.STUDY);
    columns.addAll(labels);
    columns.addAll(values);
    return columns;
  }
}
