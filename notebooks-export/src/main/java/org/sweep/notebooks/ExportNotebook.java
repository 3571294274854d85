package org.sweep.notebooks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes the notebook of a result directory. Equal studies give equal files. A notebook that is
 * there already is replaced, with what people wrote into it.
 */
public final class ExportNotebook {
  private final Path directory;
  private final Path file;

  /**
   * An export to {@code notebook.ipynb} in the result directory.
   *
   * @param directory a result directory
   */
  public ExportNotebook(Path directory) {
    this(directory, directory.resolve("notebook.ipynb"));
  }

  /**
   * An export.
   *
   * @param directory a result directory
   * @param file the notebook; its folder is made if it is absent
   */
  public ExportNotebook(Path directory, Path file) {
    this.directory = directory;
    this.file = file;
  }

  /**
   * What was written.
   *
   * @param file the notebook
   * @param cells how many cells it has
   */
  public record Result(Path file, int cells) {}

  /**
   * Writes the notebook.
   *
   * @throws UnreadableStudy if the directory has no {@code study.yaml}, or one that is not whole
   * @throws IOException if a file cannot be read or written
   */
  public Result execute() throws IOException {
    StudyDescription study = StudyDescription.of(directory);
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a directory: a notebook must be a file");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
    Notebook notebook = new StudyNotebook(study, resultsFrom(folder)).notebook();
    write(notebook.json());
    return new Result(file, notebook.cells().size());
  }

  private String resultsFrom(Path folder) throws IOException {
    Path relative = folder.toRealPath().relativize(directory.toRealPath());
    String results = relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    return results.isEmpty() ? "." : results;
  }

  /** Readers see the old notebook or the new one. */
  private void write(String text) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try {
      Files.write(unfinished, text.getBytes(StandardCharsets.UTF_8));
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
