package org.sweep.output;

import java.util.List;
import org.sweep.schema.Column;

/**
 * A table that a trial makes beside its steps.
 *
 * @param name the name of its file, without suffix
 * @param columns its columns, after those that every table begins with (study, ids, axes, seed)
 */
public record ArtifactTable(String name, List<Column> columns) {
  /** Copies the columns. */
  public ArtifactTable {
    columns = List.copyOf(columns);
  }
}
