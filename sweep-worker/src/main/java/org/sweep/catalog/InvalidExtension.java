package org.sweep.catalog;

/** A user's jar whose problems or methods cannot join Sweep's own; the message tells the user. */
public final class InvalidExtension extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  InvalidExtension(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
