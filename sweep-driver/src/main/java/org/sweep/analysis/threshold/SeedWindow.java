package org.sweep.analysis.threshold;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The window of values in which one seed succeeds: the stretch of neighbouring tried values that
 * contradicts the fewest trials, a contradiction being a failure inside or a success outside. If
 * several stretches contradict equally few, the brackets hold the edges of all of them.
 *
 * @param lower where success begins: from the last failing value below, excluded, to the first
 *     succeeding one; open below if the smallest tried value succeeds
 * @param upper where success ends: from the last succeeding value to the first failing one above;
 *     open above if the largest tried value succeeds
 * @param contradictions trials that the window contradicts; 0 if failures lie outside only
 */
public record SeedWindow(Bracket lower, Bracket upper, int contradictions) {

  /**
   * The window of a seed.
   *
   * <p>With +1 for a success and -1 for a failure, the window is the stretch of the largest sum:
   * its contradictions are the successes less that sum. Takes time in the number of values.
   *
   * @param outcomes whether the trial at each value succeeded, by value ascending
   * @return empty if no trial succeeded
   */
  public static Optional<SeedWindow> of(SortedMap<Double, Boolean> outcomes) {
    int successes = (int) outcomes.values().stream().filter(success -> success).count();
    if (successes == 0) {
      return Optional.empty();
    }
    int[] sums = sums(outcomes);
    int[] lowestBefore = sums.clone();
    int[] highestAfter = sums.clone();
    for (int i = 1; i < sums.length; i++) {
      lowestBefore[i] = Math.min(lowestBefore[i], lowestBefore[i - 1]);
      int back = sums.length - 1 - i;
      highestAfter[back] = Math.max(highestAfter[back], highestAfter[back + 1]);
    }
    int largest = 0;
    for (int i = 0; i < sums.length; i++) {
      largest = Math.max(largest, sums[i] - lowestBefore[i]);
    }
    boolean[] begins = new boolean[sums.length];
    boolean[] ends = new boolean[sums.length];
    for (int i = 0; i < sums.length; i++) {
      begins[i] = highestAfter[i] - sums[i] == largest;
      ends[i] = sums[i] - lowestBefore[i] == largest;
    }
    double[] values = outcomes.keySet().stream().mapToDouble(value -> value).toArray();
    return Optional.of(
        new SeedWindow(bracket(values, begins), bracket(values, ends), successes - largest));
  }

  /** Element i is the sum over the first i values. */
  private static int[] sums(SortedMap<Double, Boolean> outcomes) {
    int[] sums = new int[outcomes.size() + 1];
    int i = 0;
    for (boolean success : outcomes.values()) {
      sums[i + 1] = sums[i] + (success ? 1 : -1);
      i++;
    }
    return sums;
  }

  /** Holds all edges; edge i lies between values i - 1 and i. */
  private static Bracket bracket(double[] values, boolean[] edges) {
    int first = 0;
    while (!edges[first]) {
      first++;
    }
    int last = edges.length - 1;
    while (!edges[last]) {
      last--;
    }
    double[] padded = Arrays.copyOf(values, values.length + 1);
    padded[values.length] = Double.POSITIVE_INFINITY;
    return new Bracket(first == 0 ? Double.NEGATIVE_INFINITY : values[first - 1], padded[last]);
  }
}
