package org.sweep.notebooks;

import java.io.IOException;

/**
 * A directory's {@code study.yaml} does not say what its tables hold. The message is a sentence.
 */
public final class UnreadableStudy extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadableStudy(String message) {
    super(message);
  }

  UnreadableStudy(String message, Throwable cause) {
    super(message, cause);
  }
}
