package org.sweep.store;

import java.io.IOException;

/** A result directory does not say what its tables hold. The message is one sentence. */
public final class DamagedDescription extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedDescription(String message) {
    super(message);
  }

  DamagedDescription(String message, Throwable cause) {
    super(message, cause);
  }
}
