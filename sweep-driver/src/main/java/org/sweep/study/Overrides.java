package org.sweep.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweep.study.mistake.InvalidStudy;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.mistake.Place;
import org.sweep.study.yaml.Mapping;
import org.sweep.study.yaml.Node;
import org.sweep.study.yaml.Sequence;
import org.sweep.study.yaml.TreeReader;

/**
 * Applies {@code --set key.path=value} to the tree of a study file. The value is YAML. Keys that
 * are not there are added. Below {@code grid} and {@code sample.axes} the rest of the path is the
 * name of one axis, dots included; in a grid of several products it is set in each.
 */
final class Overrides {
  private static final String GRID = "grid.";
  private static final String SAMPLE = "sample.axes.";

  private final Mistakes mistakes;

  Overrides(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** The tree with all {@code arguments} applied in order, each a text {@code key.path=value}. */
  Mapping apply(Mapping root, List<String> arguments) {
    Mapping changed = root;
    for (String argument : arguments) {
      changed = apply(changed, argument);
    }
    return changed;
  }

  private Mapping apply(Mapping root, String argument) {
    String path = argument.substring(0, Math.max(0, argument.indexOf('='))).strip();
    List<String> keys = keys(path);
    if (keys.stream().anyMatch(String::isBlank)) {
      Place place = new Place("--set " + argument, 0, "");
      mistakes.add(Mistake.of(place, "--set must be followed by key.path=value"));
      return root;
    }
    Place place = Place.override(path);
    String text = argument.substring(argument.indexOf('=') + 1);
    return value(place, text)
        .map(value -> (Mapping) set(root, keys, value, new Place(place.source(), 0, "")))
        .orElse(root);
  }

  private static List<String> keys(String path) {
    if (path.startsWith(SAMPLE)) {
      return List.of("sample", "axes", path.substring(SAMPLE.length()));
    }
    return path.startsWith(GRID)
        ? List.of("grid", path.substring(GRID.length()))
        : List.of(path.split("\\.", -1));
  }

  private Optional<Node> value(Place place, String text) {
    try {
      return Optional.of(TreeReader.read(place, text, mistakes));
    } catch (InvalidStudy e) {
      return Optional.empty(); // Its mistakes are among the others already.
    }
  }

  /** {@code node} with {@code value} at the end of {@code keys}; {@code place} is that of node. */
  private Node set(Node node, List<String> keys, Node value, Place place) {
    if (keys.isEmpty()) {
      return value;
    }
    if (node instanceof Sequence list && !list.elements().isEmpty()) {
      List<Node> elements = new ArrayList<>();
      list.elements().forEach(element -> elements.add(set(element, keys, value, place)));
      return new Sequence(elements, list.place());
    }
    if (!(node instanceof Mapping) && !node.isAbsent()) {
      String law = place.key() + " must be a mapping to have the key " + keys.get(0);
      mistakes.add(Mistake.of(value.place(), law, node.shown()));
      return node;
    }
    Mapping mapping =
        node instanceof Mapping present ? present : new Mapping(List.of(), node.place());
    String key = keys.get(0);
    Place below = place.below(key);
    Node old = mapping.get(key).orElseGet(() -> new Mapping(List.of(), below));
    Node changed = set(old, keys.subList(1, keys.size()), value, below);
    return mapping.with(new Mapping.Entry(key, below, changed));
  }
}
