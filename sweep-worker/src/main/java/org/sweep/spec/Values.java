package org.sweep.spec;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The values of a declaration's parameters, defaults filled in, sorted by name.
 *
 * @param byName {@link Double}, {@link Long}, {@link Boolean}, {@link String}, {@link Selection},
 *     and {@link List} or {@link OrderedMap} of these to any depth, by parameter name
 */
public record Values(SortedMap<String, Object> byName) implements Serializable {
  /** Values of a declaration without parameters. */
  public static final Values NONE = new Values(new TreeMap<>());

  /** Copies the map, and lists and maps in it into serializable ones that nobody can change. */
  public Values {
    TreeMap<String, Object> copy = new TreeMap<>();
    byName.forEach((name, value) -> copy.put(name, OrderedMap.frozen(value)));
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

  /** The list called {@code name} of elements of this {@code type}, such as {@code Long.class}. */
  public <E> List<E> list(String name, Class<E> type) {
    return elements(get(name, List.class), type);
  }

  /** The list of whole numbers called {@code name}. */
  public List<Long> wholes(String name) {
    return list(name, Long.class);
  }

  /** The list of texts or words called {@code name}. */
  public List<String> texts(String name) {
    return list(name, String.class);
  }

  /** The list of real numbers called {@code name}, as an array of the caller's own. */
  public double[] reals(String name) {
    return array(get(name, List.class));
  }

  /**
   * The matrix called {@code name}: its rows, as arrays of the caller's own. Rows may differ in
   * length.
   */
  public double[][] matrix(String name) {
    return list(name, List.class).stream().map(Values::array).toArray(double[][]::new);
  }

  /**
   * The map called {@code name} with values of this {@code type}, such as {@code String.class}, in
   * the order of the study file.
   */
  public <V> Map<String, V> map(String name, Class<V> type) {
    Map<String, V> map = new LinkedHashMap<>();
    get(name, OrderedMap.class).forEach((key, value) -> map.put(key, type.cast(value)));
    return Collections.unmodifiableMap(map);
  }

  /**
   * The map called {@code name} of lists of real numbers, as arrays of the caller's own, in the
   * order of the study file.
   */
  public Map<String, double[]> realsByName(String name) {
    Map<String, double[]> map = new LinkedHashMap<>();
    get(name, OrderedMap.class).forEach((key, value) -> map.put(key, array((List<?>) value)));
    return Collections.unmodifiableMap(map);
  }

  private <T> T get(String name, Class<T> type) {
    return type.cast(Objects.requireNonNull(byName.get(name), () -> "no value for " + name));
  }

  private static <E> List<E> elements(List<?> list, Class<E> type) {
    return list.stream().<E>map(type::cast).toList();
  }

  private static double[] array(List<?> numbers) {
    return elements(numbers, Double.class).stream().mapToDouble(Double::doubleValue).toArray();
  }
}
