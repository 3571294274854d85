package org.sweep.report.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON that is safe inside a script element, whatever its texts are. */
final class EmbeddedJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EmbeddedJson() {}

  /** {@code node} without any character that could end the element or a line of a script. */
  static String of(JsonNode node) {
    try {
      return JSON.writeValueAsString(node)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always writable", e);
    }
  }
}
