package org.sweep.study.grid;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sweep.problem.ProblemOutline;
import org.sweep.schema.Metric;
import org.sweep.spec.Selection;

/**
 * What is known of the problems of a grid before anything runs.
 *
 * @param byProblem the outline of every distinct problem, in the order of the grid
 * @param ofMethods metrics that methods of the grid add, in the order of the grid
 */
public record Outlines(Map<Selection, ProblemOutline> byProblem, List<Metric> ofMethods) {
  /** Nothing is known. */
  public static final Outlines NONE = new Outlines(Map.of(), List.of());

  /** Copies the collections. */
  public Outlines {
    ofMethods = List.copyOf(ofMethods);
    byProblem = Collections.unmodifiableMap(new LinkedHashMap<>(byProblem));
  }

  /**
   * The metrics that any of the problems or methods has, in order; of two of one name the first
   * counts.
   */
  public List<Metric> metrics() {
    Map<String, Metric> byName = new LinkedHashMap<>();
    for (ProblemOutline outline : byProblem.values()) {
      outline.metrics().forEach(metric -> byName.putIfAbsent(metric.name(), metric));
    }
    ofMethods.forEach(metric -> byName.putIfAbsent(metric.name(), metric));
    return List.copyOf(byName.values());
  }
}
