package org.sweep.notebooks.artifact;

import java.util.List;
import java.util.stream.IntStream;

/** Some of many, evenly spaced, first and last included; as reports choose them. */
final class EvenlySpaced {
  private EvenlySpaced() {}

  /** At most {@code most} of {@code all}, in their order. */
  static <T> List<T> of(List<T> all, int most) {
    int shown = Math.min(all.size(), most);
    return IntStream.range(0, shown)
        .map(index -> shown == 1 ? 0 : Math.round(index * (all.size() - 1f) / (shown - 1)))
        .mapToObj(all::get)
        .toList();
  }
}
