package org.sweep.analysis.threshold;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sweep.trial.AxisValue;

/**
 * A point of all axes but that of the threshold, and what became of its trials.
 *
 * @param group its values on those axes
 * @param outcomes for each seed whether its trial at each value succeeded
 * @param unknown by value, trials that failed or were pruned, or whose metric was not measured
 */
public record SuccessGroup(
    List<AxisValue> group,
    SortedMap<Long, SortedMap<Double, Boolean>> outcomes,
    SortedMap<Double, Long> unknown) {
  /** Copies the collections. */
  public SuccessGroup {
    group = List.copyOf(group);
    SortedMap<Long, SortedMap<Double, Boolean>> copy = new TreeMap<>();
    outcomes.forEach(
        (seed, values) -> copy.put(seed, Collections.unmodifiableSortedMap(new TreeMap<>(values))));
    outcomes = Collections.unmodifiableSortedMap(copy);
    unknown = Collections.unmodifiableSortedMap(new TreeMap<>(unknown));
  }
}
