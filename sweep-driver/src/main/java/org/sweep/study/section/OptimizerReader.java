package org.sweep.study.section;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Selection;
import org.sweep.study.grid.OpenSelection;
import org.sweep.study.grid.OptimizerEntry;
import org.sweep.study.grid.OptimizerEntry.Role;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.value.LabelReader;
import org.sweep.study.value.ParameterReader;
import org.sweep.study.yaml.Mapping;
import org.sweep.study.yaml.Node;

/** Reads entries of the {@code optimizer} axis: a name, or {@code {name: {parameters, label}}}. */
final class OptimizerReader {
  private final Vocabulary vocabulary;
  private final Kind.Named optimizers;
  private final ParameterReader parameters;
  private final LabelReader labels;
  private final Mistakes mistakes;

  OptimizerReader(Vocabulary vocabulary, Mistakes mistakes) {
    this.vocabulary = vocabulary;
    this.optimizers = vocabulary.optimizers();
    this.parameters = new ParameterReader(mistakes);
    this.labels = new LabelReader(mistakes);
    this.mistakes = mistakes;
  }

  /** What entries can name. */
  Kind.Named optimizers() {
    return optimizers;
  }

  /**
   * The entry, empty if it has a mistake.
   *
   * @param node the entry as written
   * @param supplied parameters that axes supply, by name of the entry
   */
  Optional<OptimizerEntry> read(Node node, Map<String, List<String>> supplied) {
    Optional<ParameterReader.Named> named = parameters.named("optimizer", optimizers, node);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Node arguments = named.get().arguments();
    Declaration declaration = named.get().declaration();
    Optional<String> label = Optional.empty();
    if (arguments instanceof Mapping mapping && mapping.get(LabelReader.LABEL).isPresent()) {
      label = labels.read(mapping.get(LabelReader.LABEL).get());
      arguments = mapping.without(LabelReader.LABEL);
    }
    Optional<Map<String, Object>> given =
        parameters.arguments(new ParameterReader.Named(declaration, arguments));
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Draft draft = new Draft(declaration, given.get()).withoutSimultaneous(optimizers);
    List<String> ofAxes = supplied.getOrDefault(draft.declaration().name(), List.of());
    if (!isSound(draft, ofAxes, node)) {
      return Optional.empty();
    }
    OpenSelection selection = OpenSelection.of(draft.declaration(), draft.given(), ofAxes);
    return Optional.of(
        new OptimizerEntry(label.orElseGet(selection::label), role(selection), selection));
  }

  /**
   * What an entry says.
   *
   * @param declaration what it names
   * @param given the parameters it sets
   */
  private record Draft(Declaration declaration, Map<String, Object> given) {
    /** {@code {simultaneous: {transform: adam}}} is just another way to write {@code adam}. */
    Draft withoutSimultaneous(Kind.Named optimizers) {
      if (!declaration.name().equals(OptimizerEntry.SIMULTANEOUS.name())) {
        return this;
      }
      Parameter parameter = declaration.parameter(OptimizerEntry.TRANSFORM).orElseThrow();
      Object first = parameter.defaultValue().orElseThrow();
      Selection transform = (Selection) given.getOrDefault(OptimizerEntry.TRANSFORM, first);
      Declaration ofTransform =
          optimizers.options().stream()
              .filter(option -> option.name().equals(transform.name()))
              .findFirst()
              .orElseThrow();
      return new Draft(ofTransform, new HashMap<>(transform.chosen().byName()));
    }
  }

  private boolean isSound(Draft draft, List<String> ofAxes, Node node) {
    String name = draft.declaration().name();
    boolean sound = true;
    for (Parameter parameter : draft.declaration().parameters()) {
      String key = parameter.name();
      boolean given = draft.given().containsKey(key);
      if (given && ofAxes.contains(key)) {
        String axis = "optimizer." + name + "." + key;
        mistakes.add(Mistake.of(node.place(), key + " is set here and by the axis " + axis));
        sound = false;
      }
      if (!given && !ofAxes.contains(key) && parameter.defaultValue().isEmpty()) {
        mistakes.add(Mistake.of(node.place(), name + " needs a value for " + key));
        sound = false;
      }
    }
    return sound;
  }

  private Role role(OpenSelection selection) {
    boolean method = vocabulary.method(selection.declaration().name()).isPresent();
    return method ? Role.METHOD : Role.TRANSFORM;
  }
}
