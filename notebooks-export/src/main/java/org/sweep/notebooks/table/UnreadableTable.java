package org.sweep.notebooks.table;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A table of a result directory is missing or damaged. The message is a sentence that names the
 * file and the cure.
 */
public final class UnreadableTable extends IOException {
  private static final long serialVersionUID = 1L;

  private UnreadableTable(String message, Throwable cause) {
    super(message, cause);
  }

  /** There is no such table. */
  static UnreadableTable missing(TableName table, Path directory) {
    String cure =
        table.isDerived()
            ? "`./sweep report " + directory + "` makes it where the study has such rows"
            : "`./sweep run` with this directory as --out writes it";
    return new UnreadableTable(
        directory.resolve(table.folder()) + " has no Parquet files: " + cure, null);
  }

  /** A file, or a folder of them, is not what it must be. */
  static UnreadableTable damaged(TableName table, Path file, Path directory, Throwable cause) {
    String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    String cure =
        table.isDerived()
            ? "`./sweep report " + directory + "` makes it again"
            : "`./sweep verify " + directory + "` lists what else is, and `./sweep run` makes rows"
                + " again whose files were deleted";
    return new UnreadableTable(file + " is damaged: " + firstLine(reason) + "; " + cure, cause);
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("no reason is known");
  }
}
