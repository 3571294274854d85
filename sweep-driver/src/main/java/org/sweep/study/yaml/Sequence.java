package org.sweep.study.yaml;

import java.util.List;
import org.sweep.study.mistake.Place;

/**
 * A list.
 *
 * @param elements its elements, in order
 * @param place where it stands
 */
public record Sequence(List<Node> elements, Place place) implements Node {
  /** Copies the elements. */
  public Sequence {
    elements = List.copyOf(elements);
  }

  @Override
  public String shown() {
    return elements.isEmpty() ? "an empty list" : "a list";
  }
}
