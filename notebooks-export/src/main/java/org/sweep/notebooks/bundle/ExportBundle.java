package org.sweep.notebooks.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sweep.notebooks.bundle.folder.BundleFolder;
import org.sweep.notebooks.bundle.folder.Results;
import org.sweep.notebooks.table.MissingColumn;
import org.sweep.notebooks.table.UnreadableResults;

/**
 * Writes a result directory's tables, figures and words into a folder, in one of several formats.
 * Equal results give equal files. Files of an earlier export are replaced, or taken away if they
 * are not written again; others stay.
 */
public final class ExportBundle {
  private final Path directory;
  private final BundleFormat format;
  private final Path folder;

  /**
   * An export to {@code export/<format>} in the result directory.
   *
   * @param directory a result directory
   * @param format what to write
   */
  public ExportBundle(Path directory, BundleFormat format) {
    this(directory, format, directory.resolve("export").resolve(format.word()));
  }

  /**
   * An export.
   *
   * @param directory a result directory
   * @param format what to write
   * @param folder where to; made if it is absent
   */
  public ExportBundle(Path directory, BundleFormat format, Path folder) {
    this.directory = directory;
    this.format = format;
    this.folder = folder;
  }

  /**
   * What was written.
   *
   * @param folder the folder
   * @param files paths of the files in it, with slashes, in order
   * @param missing sentences that say what the result directory lacks; empty if all is there
   */
  public record Result(Path folder, List<String> files, List<String> missing) {
    /** Copies the lists. */
    public Result {
      files = List.copyOf(files);
      missing = List.copyOf(missing);
    }
  }

  /**
   * Writes the files.
   *
   * @throws UnreadableResults if the directory is no result directory, lacks what the format is
   *     about, or is damaged
   * @throws IOException if a file cannot be read or written
   */
  public Result execute() throws IOException {
    Results results = Results.of(directory);
    if (Files.isRegularFile(folder)) {
      throw new IOException(folder + " is a file: a bundle must be a folder");
    }
    BundleFolder files = new BundleFolder(folder);
    try {
      format.bundle().write(results, files);
    } catch (MissingColumn e) {
      throw UnreadableResults.lacking(e, directory);
    }
    files.finish();
    return new Result(folder, files.written(), files.missing());
  }
}
