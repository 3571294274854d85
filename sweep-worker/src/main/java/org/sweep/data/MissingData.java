package org.sweep.data;

import java.io.IOException;

/**
 * A data set that is in none of the places searched. The message says what to install or put where.
 */
public final class MissingData extends IOException {
  private static final long serialVersionUID = 1L;

  /** States in one sentence for the user where it was looked for and what to do. */
  public MissingData(String sentence) {
    super(sentence);
  }
}
