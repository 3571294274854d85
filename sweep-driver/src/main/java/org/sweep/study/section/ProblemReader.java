package org.sweep.study.section;

import java.util.Map;
import java.util.Optional;
import org.sweep.problem.ProblemType;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.value.ParameterReader;
import org.sweep.study.yaml.Mapping;
import org.sweep.study.yaml.Node;
import org.sweep.study.yaml.Scalar;

/** Reads the section {@code problem}: {@code type} and the parameters of that type. */
public final class ProblemReader {
  private static final String TYPE = "type";

  private final Vocabulary vocabulary;
  private final ParameterReader parameters;
  private final Mistakes mistakes;

  /** A reader that adds what is wrong to {@code mistakes}. */
  public ProblemReader(Vocabulary vocabulary, Mistakes mistakes) {
    this.vocabulary = vocabulary;
    this.parameters = new ParameterReader(mistakes, vocabulary.documents());
    this.mistakes = mistakes;
  }

  /** The problem, empty if it is not known which. */
  public Optional<ProblemDraft> read(Node node) {
    if (!(node instanceof Mapping section)) {
      mistakes.add(
          Mistake.of(node.place(), "problem must be a mapping with the key type", node.shown()));
      return Optional.empty();
    }
    Optional<Node> type = section.get(TYPE);
    if (type.isEmpty()) {
      mistakes.add(Mistake.of(node.place(), "problem must have the key type"));
    }
    return type.flatMap(this::type)
        .map(known -> new ProblemDraft(known, given(known, section), section));
  }

  private Optional<Map<String, Object>> given(ProblemType type, Mapping section) {
    return parameters.readAll(type.declaration(), section.without(TYPE));
  }

  private Optional<ProblemType> type(Node node) {
    if (!(node instanceof Scalar scalar) || scalar.isAbsent()) {
      String names = String.join(", ", vocabulary.problemNames());
      mistakes.add(Mistake.of(node.place(), "type must be one of " + names, node.shown()));
      return Optional.empty();
    }
    Optional<ProblemType> known = vocabulary.problem(scalar.text());
    if (known.isEmpty()) {
      mistakes.add(
          Mistake.unknown(node.place(), "problem", scalar.text(), vocabulary.problemNames()));
    }
    return known;
  }
}
