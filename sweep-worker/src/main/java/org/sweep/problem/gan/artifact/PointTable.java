package org.sweep.problem.gan.artifact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sweep.output.ArtifactTable;
import org.sweep.output.Artifacts;
import org.sweep.schema.Column;

/** Points as rows of an artifact: some columns of its own, then {@code index}, {@code x_0}, ... */
final class PointTable {
  private final ArtifactTable table;
  private final int dimensions;

  /**
   * A table.
   *
   * @param name of the artifact
   * @param own columns before those of a point
   * @param dimensions of a point
   */
  PointTable(String name, List<Column> own, int dimensions) {
    List<Column> columns = new ArrayList<>(own);
    columns.add(Column.whole("index"));
    for (int i = 0; i < dimensions; i++) {
      columns.add(Column.real("x_" + i));
    }
    table = new ArtifactTable(name, columns);
    this.dimensions = dimensions;
  }

  /**
   * Writes a row for each point.
   *
   * @param artifacts where it goes
   * @param points [dimensions, samples]
   * @param firstIndex index of the first of them
   * @param own values of the own columns
   * @return the index of the next point
   * @throws IOException if it cannot be written
   */
  long add(Artifacts artifacts, double[] points, long firstIndex, Object... own)
      throws IOException {
    int samples = points.length / dimensions;
    for (int sample = 0; sample < samples; sample++) {
      Object[] row = new Object[table.columns().size()];
      System.arraycopy(own, 0, row, 0, own.length);
      row[own.length] = firstIndex + sample;
      for (int i = 0; i < dimensions; i++) {
        row[own.length + 1 + i] = points[i * samples + sample];
      }
      artifacts.add(table, row);
    }
    return firstIndex + samples;
  }
}
