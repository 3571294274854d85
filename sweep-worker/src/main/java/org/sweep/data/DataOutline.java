package org.sweep.data;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of a data set without reading its features.
 *
 * @param trainingSamples how many samples are trained on
 * @param testSamples how many samples are scored
 * @param width features of a sample
 * @param classes how many classes there are
 * @param checksums {@code sha256:} and 64 hexadecimal digits by file name, of the files as stored
 */
public record DataOutline(
    int trainingSamples,
    int testSamples,
    int width,
    int classes,
    SortedMap<String, String> checksums) {
  /** Copies the checksums. */
  public DataOutline {
    if (Math.min(Math.min(trainingSamples, testSamples), Math.min(width, classes)) < 1) {
      throw new IllegalArgumentException(
          ("sizes of a data set must be >= 1, but were %d training samples, %d test samples,"
                  + " width %d, %d classes")
              .formatted(trainingSamples, testSamples, width, classes));
    }
    checksums = Collections.unmodifiableSortedMap(new TreeMap<>(checksums));
  }

  /** Features of all samples, and their labels: numbers of four bytes that a JVM holds. */
  public long numbers() {
    return ((long) trainingSamples + testSamples) * (width + 1L);
  }
}
