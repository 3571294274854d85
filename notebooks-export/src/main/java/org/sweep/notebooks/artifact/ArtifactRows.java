package org.sweep.notebooks.artifact;

import java.util.List;

/**
 * What figures show of a table that a trial left.
 *
 * @param columns its columns of numbers
 * @param rows a number for each column
 * @param otherSteps steps that are not shown: who knows all chooses alike
 */
record ArtifactRows(List<String> columns, List<double[]> rows, List<Long> otherSteps) {
  static final ArtifactRows NONE = new ArtifactRows(List.of(), List.of(), List.of());

  /** Copies the lists. */
  ArtifactRows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    otherSteps = List.copyOf(otherSteps);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Coordinates of a point, 0 where there are none. */
  int dimensions() {
    return (int) columns.stream().filter(ArtifactName::isCoordinate).count();
  }
}
