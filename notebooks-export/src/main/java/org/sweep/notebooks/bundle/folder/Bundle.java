package org.sweep.notebooks.bundle.folder;

import java.io.IOException;

/** Writes the files of one format. */
public interface Bundle {
  /**
   * Writes a result directory's files.
   *
   * @param results what there is to tell
   * @param folder where files go
   * @throws org.sweep.notebooks.table.UnreadableResults if what the format is about is missing, or
   *     a table is damaged
   * @throws IOException if a file cannot be read or written
   */
  void write(Results results, BundleFolder folder) throws IOException;
}
