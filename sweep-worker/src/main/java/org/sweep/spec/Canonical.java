package org.sweep.spec;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The one text of a value, independent of key order and number spelling. Trial ids are hashes of
 * it, so its form never changes.
 */
public final class Canonical {
  private Canonical() {}

  /**
   * The text of a number, flag, string, list, selection, or map in the order of its entries.
   *
   * @throws IllegalArgumentException if the value is of another type
   */
  public static String text(Object value) {
    if (value instanceof Double || value instanceof Long || value instanceof Integer) {
      return Numbers.text(((Number) value).doubleValue());
    }
    if (value instanceof Boolean flag) {
      return flag.toString();
    }
    if (value instanceof String string) {
      return '"' + string.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Canonical::text).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof Selection selection) {
      return "{" + selection.name() + ": " + text(selection.chosen().byName()) + "}";
    }
    throw new IllegalArgumentException("no canonical text for " + value);
  }
}
