package org.sweep.notebooks.bundle.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sweep.notebooks.table.ResultTables;
import org.sweep.notebooks.table.StudyFile;

/**
 * A result directory as bundles see it.
 *
 * @param study what the study says of its tables
 * @param tables its Parquet tables
 */
public record Results(StudyFile study, ResultTables tables) {
  /**
   * A result directory.
   *
   * @throws org.sweep.notebooks.table.UnreadableResults if it is none
   * @throws IOException if {@code study.yaml} cannot be read
   */
  public static Results of(Path directory) throws IOException {
    return new Results(StudyFile.of(directory), new ResultTables(directory));
  }

  /** The result directory. */
  public Path directory() {
    return tables.directory();
  }

  /**
   * Files of a folder in the order of their names; none if there is no such folder.
   *
   * @param folder {@code tables} or {@code figures}
   * @param suffix how names end: {@code .tex}
   * @throws IOException if the folder cannot be read
   */
  public List<Path> files(String folder, String suffix) throws IOException {
    Path found = directory().resolve(folder);
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(found)) {
      try (DirectoryStream<Path> listed = Files.newDirectoryStream(found, "*" + suffix)) {
        listed.forEach(files::add);
      }
    }
    Collections.sort(files);
    return files;
  }

  /** The command that makes derived tables, {@code tables/} and {@code figures/}. */
  public String cure() {
    return "`./sweep report " + directory() + "`";
  }
}
