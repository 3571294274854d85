package org.sweep.study.grid;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values that one product of the grid has on one axis.
 *
 * @param axis which parameter varies
 * @param values distinct values of its kind
 */
public record Levels(Axis.OfParameter axis, List<Object> values) {
  /** Copies the values. */
  public Levels {
    values = List.copyOf(values);
  }

  /** How many combinations the levels have. */
  static BigInteger count(List<Levels> all) {
    return all.stream()
        .map(levels -> BigInteger.valueOf(levels.values().size()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /** Every combination of values by parameter name, the last axis innermost. */
  static List<Map<String, Object>> combinations(List<Levels> all) {
    List<Map<String, Object>> combinations = List.of(Map.of());
    for (Levels levels : all) {
      combinations = levels.multiply(combinations);
    }
    return combinations;
  }

  /** The parameters that {@code all} supply. */
  static List<String> parameters(List<Levels> all) {
    return all.stream().map(levels -> levels.axis().parameter().name()).toList();
  }

  private List<Map<String, Object>> multiply(List<Map<String, Object>> combinations) {
    List<Map<String, Object>> longer = new ArrayList<>(combinations.size() * values.size());
    for (Map<String, Object> combination : combinations) {
      for (Object value : values) {
        Map<String, Object> extended = new HashMap<>(combination);
        extended.put(axis.parameter().name(), value);
        longer.add(extended);
      }
    }
    return longer;
  }
}
