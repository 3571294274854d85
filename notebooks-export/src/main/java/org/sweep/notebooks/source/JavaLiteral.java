package org.sweep.notebooks.source;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Values as Java code. Texts are JSON string literals, which mean the same in Java but for Unicode
 * escapes, and those JSON writes only for control characters.
 */
final class JavaLiteral {
  /** A line break as a Unicode escape would end the literal before Java reads it. */
  private static final Pattern CONTROL = Pattern.compile("\\\\u[0-9A-F]{4}");

  private JavaLiteral() {}

  /** The literal of a text. */
  static String code(String text) {
    String quoted = String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text));
    return '"' + CONTROL.matcher(quoted).replaceAll("?") + '"';
  }

  /** A list of texts. */
  static String code(Collection<String> texts) {
    return texts.stream().map(JavaLiteral::code).collect(Collectors.joining(", ", "List.of(", ")"));
  }
}
