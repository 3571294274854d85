package org.sweep.store;

import java.io.IOException;

/** Another run is at work in a result directory. */
public final class DirectoryInUse extends IOException {
  private static final long serialVersionUID = 1L;

  DirectoryInUse(String message) {
    super(message);
  }
}
