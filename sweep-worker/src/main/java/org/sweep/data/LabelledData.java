package org.sweep.data;

import java.util.Arrays;

/**
 * A data set with its fixed split.
 *
 * @param training what is trained on
 * @param test what is scored, of the same width
 * @param classes how many classes there are; labels are less than it
 */
public record LabelledData(Samples training, Samples test, int classes) {
  /** Refuses parts of different widths and labels beyond the classes. */
  public LabelledData {
    if (training.width() != test.width()) {
      throw new IllegalArgumentException(
          "test width must be the training width "
              + training.width()
              + ", but was "
              + test.width());
    }
    requireBelow(classes, training);
    requireBelow(classes, test);
  }

  /** Features of a sample. */
  public int width() {
    return training.width();
  }

  private static void requireBelow(int classes, Samples samples) {
    int largest = Arrays.stream(samples.labels()).max().orElseThrow();
    if (largest >= classes) {
      throw new IllegalArgumentException(
          "labels must be < classes = " + classes + ", but one was " + largest);
    }
  }
}
