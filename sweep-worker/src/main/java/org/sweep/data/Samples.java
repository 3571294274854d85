package org.sweep.data;

import org.sweep.spec.Numbers;

/**
 * Labelled samples. All trials of a JVM share them, so nobody writes into the arrays; they are not
 * copied since they may take hundreds of megabytes.
 *
 * @param features row-major [{@link #size}, width], each in [0, 1]
 * @param width features of a sample
 * @param labels class of each sample, from 0
 */
@SuppressWarnings("ArrayRecordComponent") // Samples are shared, never compared or printed.
public record Samples(float[] features, int width, int[] labels) {
  /** Refuses arrays of sizes that do not fit together, and values out of range. */
  public Samples {
    require(width >= 1, "width must be >= 1, but was ", width);
    require(labels.length >= 1, "samples must be >= 1, but were ", labels.length);
    require(
        features.length == (long) width * labels.length,
        "features must be samples x width = " + labels.length + " x " + width + ", but were ",
        features.length);
    for (float feature : features) {
      require(feature >= 0 && feature <= 1, "features must be in [0, 1], but one was ", feature);
    }
    for (int label : labels) {
      require(label >= 0, "labels must be >= 0, but one was ", label);
    }
  }

  /** How many samples there are. */
  public int size() {
    return labels.length;
  }

  private static void require(boolean kept, String law, double value) {
    if (!kept) {
      throw new IllegalArgumentException(law + Numbers.text(value));
    }
  }
}
