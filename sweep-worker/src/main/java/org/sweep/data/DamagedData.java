package org.sweep.data;

import java.io.IOException;

/** A data file that is not what it must be: cut off, mixed up with another, out of range. */
public final class DamagedData extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * States what is wrong.
   *
   * @param file the file as the user would name it
   * @param law what the file must hold and what it holds: "must hold images, but holds labels"
   */
  public DamagedData(String file, String law) {
    super(file + " " + law);
  }
}
