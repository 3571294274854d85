package org.sweep.benchmarks;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The middle half of some measurements.
 *
 * @param median their median
 * @param lower their lower quartile
 * @param upper their upper quartile
 */
record Spread(double median, double lower, double upper) {
  /** The spread of at least one measurement. */
  static Spread of(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(value -> value).sorted().toArray();
    return new Spread(at(sorted, 0.5), at(sorted, 0.25), at(sorted, 0.75));
  }

  /** The spread of each round's ratio. */
  static Spread ofRatios(List<Double> numerators, List<Double> denominators) {
    return of(
        IntStream.range(0, numerators.size())
            .mapToObj(i -> numerators.get(i) / denominators.get(i))
            .toList());
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
