package org.sweep.spec;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Values by name in the order of the study file, unmodifiable and serializable through and through.
 * The order of players means something, so two of these are equal only if their orders are: unlike
 * other maps, and like their canonical texts.
 */
public final class OrderedMap extends AbstractMap<String, Object> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, Object> entries;

  private OrderedMap(Map<String, Object> entries) {
    this.entries = Collections.unmodifiableMap(entries);
  }

  /** A copy of {@code map}, whose keys are texts, and of all lists and maps in it. */
  public static OrderedMap copyOf(Map<?, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((name, value) -> copy.put((String) name, frozen(value)));
    return new OrderedMap(copy);
  }

  /** {@code value}, or a copy of it where somebody else could change it: a list or a map. */
  static Object frozen(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(OrderedMap::frozen).collect(Collectors.toUnmodifiableList());
    }
    if (value instanceof Map<?, ?> map) {
      return value instanceof OrderedMap ? value : copyOf(map);
    }
    return Objects.requireNonNull(value, "a value must not be null");
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    return entries.entrySet();
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && (!(other instanceof OrderedMap map) || hasOrderOf(map));
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  private boolean hasOrderOf(OrderedMap other) {
    Iterator<String> names = other.keySet().iterator();
    return keySet().stream().allMatch(name -> name.equals(names.next()));
  }
}
