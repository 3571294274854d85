package org.sweep.study.section;

import java.util.Map;
import java.util.Optional;
import org.sweep.problem.ProblemType;
import org.sweep.study.mistake.Place;
import org.sweep.study.yaml.Mapping;
import org.sweep.study.yaml.Node;

/**
 * A problem as the file gives it, before axes supply the rest.
 *
 * @param type what {@code type} names
 * @param given the parameters in the file; empty if any of them is a mistake
 * @param node the section
 */
public record ProblemDraft(ProblemType type, Optional<Map<String, Object>> given, Mapping node) {
  /**
   * Where a parameter stands, or else the nearest mapping around it.
   *
   * @param path its key; below it, keys of mappings, joined by dots
   */
  Place placeOf(String path) {
    Node found = node;
    for (String key : path.split("\\.", -1)) {
      Optional<Node> below = found instanceof Mapping mapping ? mapping.get(key) : Optional.empty();
      if (below.isEmpty()) {
        return found.place();
      }
      found = below.get();
    }
    return found.place();
  }
}
