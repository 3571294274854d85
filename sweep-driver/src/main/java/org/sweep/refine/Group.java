package org.sweep.refine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sweep.study.grid.Point;

/** Points that differ on the refined axis alone, with what is known of each seed. */
final class Group {
  private final Point any;
  private final Map<Long, SortedMap<Double, Boolean>> outcomes = new HashMap<>();
  private final Map<Long, Set<Double>> unknown = new HashMap<>();

  /** A group, of which {@code any} is one point. */
  Group(Point any) {
    this.any = any;
  }

  Point any() {
    return any;
  }

  void succeeded(long seed, double value, boolean success) {
    outcomes.computeIfAbsent(seed, absent -> new TreeMap<>()).put(value, success);
  }

  /** The trial ended, but nobody knows how it would have: its value is not tried again. */
  void unknown(long seed, double value) {
    unknown.computeIfAbsent(seed, absent -> new HashSet<>()).add(value);
  }

  List<Halving.Step> next(long seed, Halving halving) {
    SortedMap<Double, Boolean> known = outcomes.getOrDefault(seed, new TreeMap<>());
    Set<Double> vain = unknown.getOrDefault(seed, Set.of());
    return halving.next(known).stream().filter(step -> !vain.contains(step.value())).toList();
  }
}
