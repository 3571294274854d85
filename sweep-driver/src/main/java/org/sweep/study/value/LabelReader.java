package org.sweep.study.value;

import java.util.Optional;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.yaml.Node;

/** Reads labels: what tables call a value or an optimizer. */
public final class LabelReader {
  /** The key of a label. */
  public static final String LABEL = "label";

  private static final Parameter PARAMETER =
      new Parameter(LABEL, new Kind.Text(), Optional.empty(), "what tables call it");
  private static final int LONGEST_LABEL = 100;

  private final ParameterReader parameters;
  private final Mistakes mistakes;

  /** A reader that adds what is wrong to {@code mistakes}. */
  public LabelReader(Mistakes mistakes) {
    this.parameters = new ParameterReader(mistakes);
    this.mistakes = mistakes;
  }

  /** The label, empty if it has a mistake. */
  public Optional<String> read(Node node) {
    Optional<String> label = parameters.read(PARAMETER, node).map(String.class::cast);
    if (label.isPresent() && label.get().length() > LONGEST_LABEL) {
      String law = "label must have at most " + LONGEST_LABEL + " characters";
      mistakes.add(Mistake.of(node.place(), law, label.get().length() + " characters"));
    }
    return label;
  }
}
