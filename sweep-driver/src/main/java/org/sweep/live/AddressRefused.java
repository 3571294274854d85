package org.sweep.live;

import java.io.IOException;

/** The live page cannot be served where it was asked for: the port is taken, say. */
public final class AddressRefused extends IOException {
  private static final long serialVersionUID = 1L;

  AddressRefused(String message, IOException cause) {
    super(message, cause);
  }
}
