package org.sweep.output;

import java.io.IOException;

/**
 * What a trial leaves beside its steps, such as generated samples and networks. It becomes visible
 * with the trial's row, and not before.
 */
public interface Artifacts {
  /** Throws everything away. */
  Artifacts NONE =
      new Artifacts() {
        @Override
        public void add(ArtifactTable table, Object... row) {}

        @Override
        public void add(String name, NumberArray array) {}

        @Override
        public void addFile(String name, byte[] content) {}
      };

  /**
   * Adds a row to a table, which begins with its first row.
   *
   * @param table which one; the same at every row
   * @param row a boxed value, or null, for each of the table's own columns
   * @throws IOException if it cannot be written
   */
  void add(ArtifactTable table, Object... row) throws IOException;

  /**
   * Writes an array.
   *
   * @param name the name of its file, without suffix
   * @throws IOException if it cannot be written
   */
  void add(String name, NumberArray array) throws IOException;

  /**
   * Writes a file of another format.
   *
   * @param name the name of the file with its suffix, which is not that of a table
   * @param content its bytes
   * @throws IOException if it cannot be written
   */
  void addFile(String name, byte[] content) throws IOException;
}
