package org.sweep.notebooks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.sweep.notebooks.cell.Notebook;
import org.sweep.notebooks.source.Flavour;
import org.sweep.notebooks.story.Story;
import org.sweep.notebooks.table.MissingColumn;
import org.sweep.notebooks.table.UnreadableResults;

/**
 * Writes the notebook of a result directory. Equal tables and pictures give equal files. A notebook
 * that is there already is replaced, with what people wrote into it.
 */
public final class ExportNotebook {
  private final Path directory;
  private final Path file;
  private final Flavour flavour;

  /**
   * An export to {@code notebook.ipynb} in the result directory, with pandas.
   *
   * @param directory a result directory
   */
  public ExportNotebook(Path directory) {
    this(directory, directory.resolve("notebook.ipynb"), Flavour.PANDAS);
  }

  /**
   * An export.
   *
   * @param directory a result directory
   * @param file the notebook; its folder is made if it is absent
   * @param flavour what its code is written with
   */
  public ExportNotebook(Path directory, Path file, Flavour flavour) {
    this.directory = directory;
    this.file = file;
    this.flavour = flavour;
  }

  /**
   * What was written.
   *
   * @param file the notebook
   * @param cells how many cells it has
   * @param notes what people should know, in sentences
   */
  public record Result(Path file, int cells, List<String> notes) {
    /** Copies the notes. */
    public Result {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Writes the notebook, and for pandas the CSV that it reads where nothing reads Parquet.
   *
   * @throws UnreadableResults if the directory has no {@code study.yaml}, or one that is not whole,
   *     or damaged trials
   * @throws IOException if a file cannot be read or written
   */
  public Result execute() throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a directory: a notebook must be a file");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(directory)) {
      throw new UnreadableResults(directory + " is no result directory: it is not there");
    }
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
    Story story = new Story(directory, flavour, resultsFrom(folder));
    Notebook notebook = notebook(story);
    write(notebook.json());
    return new Result(file, notebook.cells().size(), copies(story));
  }

  private Notebook notebook(Story story) throws IOException {
    try {
      return story.notebook();
    } catch (MissingColumn e) {
      throw UnreadableResults.lacking(e, directory);
    }
  }

  private List<String> copies(Story story) throws IOException {
    List<String> notes = new ArrayList<>();
    if (flavour == Flavour.PANDAS) {
      try {
        story.copies().execute();
      } catch (UnreadableResults e) {
        notes.add(e.getMessage());
      } catch (AccessDeniedException e) {
        notes.add(unwritten(e));
      } catch (FileSystemException e) {
        if (Files.isWritable(directory)) {
          throw e;
        }
        notes.add(unwritten(e));
      }
    }
    return notes;
  }

  private static String unwritten(FileSystemException e) {
    return "%s cannot be written: the notebook needs duckdb or pyarrow, to read Parquet"
        .formatted(e.getFile());
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
