package org.sweep.notebooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.file.Path;

/**
 * A place in a study file, which knows its name for complaints.
 *
 * @param file the study file
 * @param key the keys down to here, separated by dots; empty at the root
 * @param node what is there; a missing node if nothing is
 */
record YamlPlace(Path file, String key, JsonNode node) {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /**
   * The whole of a file.
   *
   * @throws UnreadableStudy if it is not YAML
   */
  static YamlPlace root(String text, Path file) throws UnreadableStudy {
    try {
      return new YamlPlace(file, "", YAML.readTree(text));
    } catch (JsonProcessingException e) {
      String reason = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new UnreadableStudy(file + " is no YAML: " + reason, e);
    }
  }

  /** What is below {@code name}, absent if nothing is. */
  YamlPlace child(String name) {
    JsonNode child = node.path(name);
    JsonNode found = child.isNull() ? JsonNodeFactory.instance.missingNode() : child;
    return new YamlPlace(file, key.isEmpty() ? name : key + "." + name, found);
  }

  /** Whether there is nothing here. */
  boolean isAbsent() {
    return node.isMissingNode();
  }

  /**
   * The text here.
   *
   * @throws UnreadableStudy if there is none
   */
  String text() throws UnreadableStudy {
    if (!node.isValueNode()) {
      throw damaged(isAbsent() ? "is missing" : "must be a text");
    }
    return node.asText();
  }

  /** The complaint that this place {@code is} something that it must not be. */
  UnreadableStudy damaged(String is) {
    return new UnreadableStudy(file + " is damaged: " + key + " " + is);
  }
}
