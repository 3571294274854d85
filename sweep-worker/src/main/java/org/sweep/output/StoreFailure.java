package org.sweep.output;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The result directory cannot be written: no trial's fault, and no reason to try others. The
 * message says what, where, how much space is left, and what to do; what was committed is not
 * harmed.
 */
public final class StoreFailure extends IOException {
  private static final long serialVersionUID = 1L;

  private static final double MEBI = 1 << 20;

  private StoreFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /** Why nothing can be written, and what helps. */
  private enum Kind {
    FULL("make space there", "no space left on device|quota"),
    READ_ONLY("make it writable, or choose another directory", "read-only file system"),
    FORBIDDEN(
        "allow writing there, or choose another directory",
        "permission denied|accessdenied|forbidden"),
    OTHER("see that it can be written", "");

    private final String advice;
    private final String signs;

    Kind(String advice, String signs) {
      this.advice = advice;
      this.signs = signs;
    }

    /** The first whose signs are in an error, its name or its causes. */
    static Kind of(Throwable error) {
      return Arrays.stream(values()).filter(kind -> kind.isSaidBy(error)).findFirst().orElseThrow();
    }

    private boolean isSaidBy(Throwable error) {
      String text = (error.getClass().getSimpleName() + " " + error.getMessage());
      return Pattern.compile(signs).matcher(text.toLowerCase(Locale.ROOT)).find()
          || (error.getCause() != null && isSaidBy(error.getCause()));
    }
  }

  /**
   * The failure of writing a file.
   *
   * @param path the file or folder
   * @param error what the file system said
   * @param free bytes left there, if that is known
   */
  static StoreFailure of(String path, Throwable error, OptionalLong free) {
    if (error instanceof StoreFailure known) {
      return known;
    }
    Kind kind = Kind.of(error);
    String space = free.isPresent() ? " (" + text(free.getAsLong()) + " free there)" : "";
    String message =
        """
        cannot write %s: %s%s. What was committed is whole: %s, then run the same command again"""
            .formatted(path, reason(error), space, kind.advice);
    return new StoreFailure(message, error);
  }

  /** The same for an error of a step that may fail for other reasons; empty if it did. */
  static Optional<StoreFailure> recognized(String path, Throwable error, OptionalLong free) {
    boolean isOther = !(error instanceof StoreFailure) && Kind.of(error) == Kind.OTHER;
    return isOther ? Optional.empty() : Optional.of(of(path, error, free));
  }

  /** Java's file errors name the path, then the reason; only the latter is of interest. */
  private static String reason(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof java.nio.file.FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }

  private static String text(long bytes) {
    return String.format(Locale.ROOT, "%.1f MiB", bytes / MEBI);
  }
}
