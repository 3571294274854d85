package org.sweep.memory;

import java.util.ArrayList;
import java.util.List;
import org.sweep.linalg.Vector;

/**
 * What a part of a trial remembers from one step to the next. The point and the memories of method,
 * transforms and problem are a trial's whole state: whoever writes earlier numbers into them
 * continues from there.
 *
 * @param vectors moments, velocities, earlier fields; writes to them go through
 * @param counters counts of updates
 */
public record Memory(List<Vector> vectors, List<Counter> counters) {
  /** No memory at all. */
  public static final Memory NONE = of(List.of());

  /** Copies the lists. */
  public Memory {
    vectors = List.copyOf(vectors);
    counters = List.copyOf(counters);
  }

  /** A memory of vectors alone. */
  public static Memory of(List<Vector> vectors) {
    return new Memory(vectors, List.of());
  }

  /** This memory and {@code other}'s after it. */
  public Memory and(Memory other) {
    List<Vector> allVectors = new ArrayList<>(vectors);
    allVectors.addAll(other.vectors);
    List<Counter> allCounters = new ArrayList<>(counters);
    allCounters.addAll(other.counters);
    return new Memory(allVectors, allCounters);
  }
}
