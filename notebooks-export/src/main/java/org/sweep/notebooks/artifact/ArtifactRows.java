package org.sweep.notebooks.artifact;

import java.util.List;

/**
 * What figures show of a table that a trial left.
 *
 * @param columns its columns of numbers
 * @param rows a number for each column
 */
record ArtifactRows(List<String> columns, List<double[]> rows) {
  static final ArtifactRows NONE = new ArtifactRows(List.of(), List.of());

  /** Copies the lists. */
  ArtifactRows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Coordinates of a point, 0 where there are none. */
  int dimensions() {
    return (int) columns.stream().filter(ArtifactName::isCoordinate).count();
  }

  /** The first rows. */
  ArtifactRows first(int most) {
    return new ArtifactRows(columns, rows.subList(0, Math.min(most, rows.size())));
  }
}
