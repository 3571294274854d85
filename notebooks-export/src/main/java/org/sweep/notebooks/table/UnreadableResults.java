package org.sweep.notebooks.table;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Something of a result directory is missing or damaged. The message is a sentence that names the
 * file and the cure.
 */
public final class UnreadableResults extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * A complaint.
   *
   * @param message what is wrong with which file, and what to do
   */
  public UnreadableResults(String message) {
    super(message);
  }

  private UnreadableResults(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * A table lacks a column.
   *
   * @param missing the column
   * @param directory the result directory
   */
  public static UnreadableResults lacking(MissingColumn missing, Path directory) {
    Path folder = directory.resolve(missing.table().folder());
    String reason = "it has no column " + missing.column() + ", which this version of Sweep writes";
    return damaged(missing.table(), folder, directory, new IllegalStateException(reason, missing));
  }

  /** There is no such table. */
  static UnreadableResults missing(TableName table, Path directory) {
    String cure =
        table.isDerived()
            ? "`./sweep report " + directory + "` makes it where the study has such rows"
            : "`./sweep run` with --out " + directory + " writes it";
    return new UnreadableResults(
        directory.resolve(table.folder()) + " has no Parquet files: " + cure);
  }

  /** A file of a table, or all of them together, is not what it must be. */
  static UnreadableResults damaged(TableName table, Path file, Path directory, Throwable cause) {
    String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    String cure =
        table.isDerived()
            ? "`./sweep report " + directory + "` makes it again"
            : "`./sweep verify "
                + directory
                + "` lists what else is, and `./sweep run` makes rows"
                + " again whose files were deleted";
    return new UnreadableResults(file + " is damaged: " + firstLine(reason) + "; " + cure, cause);
  }

  /** What a trial left beside its steps is not what it must be. */
  static UnreadableResults artifact(Path file, Throwable cause) {
    String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return new UnreadableResults(
        file + " is damaged: " + firstLine(reason) + "; figures are drawn without it", cause);
  }

  /** The description of the study is not what it must be. */
  static UnreadableResults study(Path file, String is, Throwable cause) {
    return new UnreadableResults(
        file + " " + is + "; `./sweep run` with --out " + file.getParent() + " writes it again",
        cause);
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("no reason is known");
  }
}
