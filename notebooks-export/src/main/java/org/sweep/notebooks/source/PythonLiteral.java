package org.sweep.notebooks.source;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Values as Python code. Texts are JSON string literals, which mean the same in Python: no quote,
 * backslash or line break in a text can end its literal.
 */
final class PythonLiteral {
  private PythonLiteral() {}

  /**
   * The code of a value.
   *
   * @param value a text, number or flag, or a list or map of such
   */
  static String code(Object value) {
    if (value instanceof String text) {
      return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
    if (value instanceof Boolean flag) {
      return flag ? "True" : "False";
    }
    if (value instanceof Number number) {
      return number(number);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(PythonLiteral::code).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> "    " + code(entry.getKey()) + ": " + code(entry.getValue()) + ",\n")
          .collect(Collectors.joining("", "{\n", "}"));
    }
    throw new IllegalArgumentException("no Python value: " + value);
  }

  /** Infinities and NaN have no literal in Python. */
  private static String number(Number number) {
    return Double.isFinite(number.doubleValue())
        ? number.toString().replace('E', 'e')
        : "float(" + code(number.toString()) + ")";
  }
}
