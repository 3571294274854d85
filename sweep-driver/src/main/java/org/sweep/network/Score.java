package org.sweep.network;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a network reaches on a test set, all of it by its confusion matrix.
 *
 * @param confusion how many samples of a class (row) are taken for one of a class (column)
 */
record Score(List<List<Integer>> confusion) {
  /** Copies the rows. */
  Score {
    confusion = confusion.stream().map(List::copyOf).toList();
  }

  /** Samples of the test set. */
  long samples() {
    return confusion.stream().flatMap(List::stream).mapToLong(Integer::longValue).sum();
  }

  /** Share of samples whose most probable class is their own. */
  double accuracy() {
    return (double) classes().mapToLong(this::hits).sum() / samples();
  }

  /**
   * Macro F1: the mean over the classes of 2 TP / (2 TP + FP + FN), the harmonic mean of precision
   * and recall. A class that is never predicted counts with 0, unlike in DL4J's own F1, which
   * leaves it out; one that neither occurs nor is predicted is left out.
   */
  double f1() {
    return classes()
        .filter(label -> actual(label) + predicted(label) > 0)
        .mapToDouble(label -> 2.0 * hits(label) / (actual(label) + predicted(label)))
        .average()
        .orElseThrow();
  }

  private IntStream classes() {
    return IntStream.range(0, confusion.size());
  }

  private long hits(int label) {
    return confusion.get(label).get(label);
  }

  private long actual(int label) {
    return confusion.get(label).stream().mapToLong(Integer::longValue).sum();
  }

  private long predicted(int label) {
    return confusion.stream().mapToLong(row -> row.get(label)).sum();
  }
}
