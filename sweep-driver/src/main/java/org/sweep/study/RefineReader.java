package org.sweep.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep.schema.ColumnType;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;
import org.sweep.spec.Values;
import org.sweep.study.grid.Axis;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.value.ParameterReader;
import org.sweep.study.yaml.Mapping;
import org.sweep.study.yaml.Node;

/** Reads the section {@code refine}. */
final class RefineReader {
  static final String REFINE = "refine";
  static final String AXIS = "axis";
  static final String UNTIL_RATIO = "until-ratio";
  static final String MAX_TRIALS = "max-trials";
  private static final Declaration RULE =
      Declaration.of(
          REFINE,
          "further trials where success begins and ends",
          new Parameter(
              AXIS, new Kind.Text(), Optional.of("learning-rate"), "between values of which axis"),
          Parameter.real(
              UNTIL_RATIO,
              Range.open(1, Double.POSITIVE_INFINITY),
              1.05,
              "neighbours as near as this suffice"),
          new Parameter(
              MAX_TRIALS,
              new Kind.Whole(0, 10_000_000),
              Optional.of(1000L),
              "at most so many further trials"));

  private final List<Axis> axes;
  private final Mistakes mistakes;

  /** A reader for a study with these axes. */
  RefineReader(List<Axis> axes, Mistakes mistakes) {
    this.axes = axes;
    this.mistakes = mistakes;
  }

  /** The refinement, empty if there are mistakes. */
  Optional<Refinement> read(Node node) {
    if (!(node instanceof Mapping section)) {
      String law = "refine must be a mapping with the keys axis, until-ratio and max-trials";
      mistakes.add(Mistake.of(node.place(), law, node.shown()));
      return Optional.empty();
    }
    Optional<Map<String, Object>> given = new ParameterReader(mistakes).readAll(RULE, section);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Values values = Values.of(RULE, given.get());
    return axis(values.text(AXIS), section)
        .map(axis -> new Refinement(axis, values.real(UNTIL_RATIO), values.whole(MAX_TRIALS)));
  }

  private Optional<Axis> axis(String name, Mapping section) {
    List<Axis> candidates = axes.stream().filter(RefineReader::canBeRefined).toList();
    Optional<Axis> axis = candidates.stream().filter(known -> known.key().equals(name)).findFirst();
    if (axis.isEmpty()) {
      Node written = section.get(AXIS).orElse(section);
      boolean isOther = axes.stream().anyMatch(known -> known.key().equals(name));
      List<String> names = candidates.stream().map(Axis::key).toList();
      mistakes.add(
          isOther
              ? Mistake.of(
                  written.place(),
                  "axis must be learning-rate or a real number of an optimizer",
                  name)
              : Mistake.unknown(written.place(), "axis", name, names));
    }
    return axis;
  }

  /** What new values need nothing new of: the problem, and its memory, stay as they are. */
  private static boolean canBeRefined(Axis axis) {
    return axis instanceof Axis.OfLearningRate
        || (axis instanceof Axis.OfEntry && axis.column().type() == ColumnType.REAL);
  }
}
