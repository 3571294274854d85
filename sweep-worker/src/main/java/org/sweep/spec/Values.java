package org.sweep.spec;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The values of a declaration's parameters, defaults filled in, sorted by name.
 *
 * @param byName {@link Double}, {@link Long}, {@link Boolean}, {@link String}, {@code List<Long>}
 *     or {@link Selection} by parameter name
 */
public record Values(SortedMap<String, Object> byName) implements Serializable {
  /** Values of a declaration without parameters. */
  public static final Values NONE = new Values(new TreeMap<>());

  /** Copies the map, and lists in it into serializable ones. */
  public Values {
    TreeMap<String, Object> copy = new TreeMap<>();
    byName.forEach(
        (name, value) -> copy.put(name, value instanceof List<?> list ? List.copyOf(list) : value));
    byName = Collections.unmodifiableSortedMap(copy);
  }

  /**
   * {@code given} with the defaults of {@code declaration} filled in.
   *
   * @throws IllegalArgumentException if a required parameter is missing or a name is unknown
   */
  public static Values of(Declaration declaration, Map<String, Object> given) {
    TreeMap<String, Object> all = new TreeMap<>();
    for (Parameter parameter : declaration.parameters()) {
      Object value = given.getOrDefault(parameter.name(), parameter.defaultValue().orElse(null));
      if (value == null) {
        throw new IllegalArgumentException(
            declaration.name() + " needs a value for " + parameter.name());
      }
      all.put(parameter.name(), value);
    }
    for (String name : given.keySet()) {
      if (!all.containsKey(name)) {
        throw new IllegalArgumentException(declaration.name() + " has no parameter " + name);
      }
    }
    return new Values(all);
  }

  /** The real number called {@code name}. */
  public double real(String name) {
    return get(name, Double.class);
  }

  /** The whole number called {@code name}. */
  public long whole(String name) {
    return get(name, Long.class);
  }

  /** The flag called {@code name}. */
  public boolean flag(String name) {
    return get(name, Boolean.class);
  }

  /** The word or text called {@code name}. */
  public String text(String name) {
    return get(name, String.class);
  }

  /** The named thing called {@code name}. */
  public Selection selection(String name) {
    return get(name, Selection.class);
  }

  /** The list of whole numbers called {@code name}. */
  public List<Long> wholes(String name) {
    List<Long> numbers = new ArrayList<>();
    for (Object element : get(name, List.class)) {
      numbers.add((Long) element);
    }
    return numbers;
  }

  private <T> T get(String name, Class<T> type) {
    return type.cast(Objects.requireNonNull(byName.get(name), () -> "no value for " + name));
  }
}
