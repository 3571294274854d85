package org.sweep.verify;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.sweep.output.ResultLayout;

/**
 * What an executor found in a file of {@code steps}.
 *
 * @param path the file
 * @param error why it cannot be read; empty if it can
 * @param trials the trials whose rows it holds, in the order of their first rows
 */
record StepsFile(String path, String error, ArrayList<Found> trials) implements Serializable {

  /**
   * The rows of a trial.
   *
   * @param trial its id
   * @param first step of the first row
   * @param last step of the last row
   * @param ascends whether every step is greater than the one before
   */
  record Found(String trial, long first, long last, boolean ascends) implements Serializable {
    Found with(long step) {
      return new Found(trial, first, step, ascends && step > last);
    }
  }

  static StepsFile readable(String path, List<Found> trials) {
    return new StepsFile(path, "", new ArrayList<>(trials));
  }

  static StepsFile damaged(String path, String error) {
    return new StepsFile(path, error, new ArrayList<>());
  }

  String name() {
    return ResultLayout.nameOf(path);
  }
}
