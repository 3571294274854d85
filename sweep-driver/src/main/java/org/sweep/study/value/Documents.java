package org.sweep.study.value;

import java.io.IOException;

/** Reads the small files that parameters name. */
@FunctionalInterface
public interface Documents {
  /** None: for sections without such parameters. */
  Documents NONE =
      location -> {
        throw new IllegalStateException("no parameter here names a file, but one is " + location);
      };

  /**
   * The text of a file.
   *
   * @param location a path or URI of any Hadoop file system
   * @throws IOException if there is none that can be read; the message tells the user why
   */
  String text(String location) throws IOException;
}
