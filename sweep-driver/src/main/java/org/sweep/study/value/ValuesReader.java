package org.sweep.study.value;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.yaml.Node;
import org.sweep.study.yaml.Sequence;

/** Reads lists of distinct values, such as those of an axis; one value alone is a list of one. */
public final class ValuesReader {
  private final Mistakes mistakes;

  /** A reader that adds what is wrong to {@code mistakes}. */
  public ValuesReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /**
   * The valid values, each with its place. An empty list and a repeated value are mistakes.
   *
   * @param name what to call the list in mistakes
   * @param node a list, or one value
   * @param element reads one value, or reports a mistake and is empty
   */
  public <T> List<Placed<T>> read(String name, Node node, Function<Node, Optional<T>> element) {
    return read(name, node, element, value -> value);
  }

  /**
   * The valid values of a list where two values are equal when their {@code identity} is.
   *
   * @param name what to call the list in mistakes
   * @param node a list, or one value
   * @param element reads one value, or reports a mistake and is empty
   * @param identity what must be distinct
   */
  public <T> List<Placed<T>> read(
      String name, Node node, Function<Node, Optional<T>> element, Function<T, Object> identity) {
    List<Node> elements = node instanceof Sequence list ? list.elements() : List.of(node);
    if (elements.isEmpty() || node.isAbsent()) {
      mistakes.add(Mistake.of(node.place(), node.place().key() + " must have at least one value"));
      return List.of();
    }
    List<Placed<T>> values = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (Node one : elements) {
      Optional<T> value = element.apply(one);
      value.ifPresent(valid -> values.add(new Placed<>(valid, one.place())));
      if (value.isPresent() && !seen.add(identity.apply(value.get()))) {
        String law = name + " must have distinct values, but " + one.shown() + " is there already";
        mistakes.add(Mistake.of(one.place(), law));
      }
    }
    return values;
  }
}
