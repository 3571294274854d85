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
  /** Where the parameter {@code name} stands, or else the whole section. */
  Place placeOf(String name) {
    return node.get(name).map(Node::place).orElse(node.place());
  }
}
