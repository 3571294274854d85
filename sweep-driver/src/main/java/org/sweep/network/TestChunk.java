package org.sweep.network;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Some samples of a test set.
 *
 * @param start the first
 * @param samples how many
 */
record TestChunk(int start, int samples) implements Serializable {
  /** The sample after the last. */
  int end() {
    return start + samples;
  }

  /**
   * All of a test set.
   *
   * @param samples of the test set
   * @param most samples of a chunk; the last may have fewer
   */
  static List<TestChunk> of(int samples, int most) {
    List<TestChunk> chunks = new ArrayList<>();
    for (int start = 0; start < samples; start += most) {
      chunks.add(new TestChunk(start, Math.min(most, samples - start)));
    }
    return chunks;
  }
}
