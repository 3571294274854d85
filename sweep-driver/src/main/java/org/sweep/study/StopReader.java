package org.sweep.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep.schema.Metric;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;
import org.sweep.spec.Values;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.value.ParameterReader;
import org.sweep.study.yaml.Mapping;
import org.sweep.study.yaml.Node;
import org.sweep.trial.Plateau;
import org.sweep.trial.StopRule;

/** Reads the section {@code stop}. */
final class StopReader {
  private static final String BOUND = "diverged-above";
  private static final String PLATEAU = "plateau";
  private static final String METRIC = "metric";
  private static final String PATIENCE = "patience";

  private static final Declaration STOP =
      Declaration.of(
          "stop",
          "when a trial ends early",
          Parameter.real(BOUND, Range.positive(), 1e6, "bound of every loss"));

  private static final Declaration RULE =
      Declaration.of(
          PLATEAU,
          "ends a trial whose metric does not improve",
          Parameter.requiredText(METRIC, "which metric"),
          new Parameter(
              PATIENCE,
              new Kind.Whole(1, Parameter.LARGEST_WHOLE),
              Optional.empty(),
              "steps without improvement"),
          Parameter.real("min-delta", Range.atLeast(0), 0, "a gain of no more than this is none"));

  private final MetricReader metrics;
  private final Mistakes mistakes;
  private final ParameterReader parameters;

  /**
   * A reader for the rules of a study.
   *
   * @param metrics the study's metrics; empty if they are not known because of a mistake
   */
  StopReader(List<Metric> metrics, Mistakes mistakes) {
    this.metrics = new MetricReader(metrics, mistakes);
    this.mistakes = mistakes;
    this.parameters = new ParameterReader(mistakes);
  }

  /** The rule, empty if there are mistakes. */
  Optional<StopRule> read(Mapping section) {
    List<String> keys = List.of(BOUND, PLATEAU);
    Mapping bound = section.without(PLATEAU);
    for (Mapping.Entry entry : section.entries()) {
      if (!keys.contains(entry.key())) {
        mistakes.add(Mistake.unknown(entry.place(), "key", entry.key(), keys));
        bound = bound.without(entry.key());
      }
    }
    Optional<Node> written = section.get(PLATEAU);
    Optional<Plateau> plateau =
        written.isPresent() ? plateau(written.get()) : Optional.of(Plateau.NEVER);
    Optional<Map<String, Object>> given = parameters.readAll(STOP, bound);
    return given
        .map(values -> Values.of(STOP, values).real(BOUND))
        .flatMap(most -> plateau.map(rule -> new StopRule(most, rule)));
  }

  private Optional<Plateau> plateau(Node node) {
    if (!(node instanceof Mapping rule)) {
      String law = "plateau must be a mapping with the keys metric, patience and min-delta";
      mistakes.add(Mistake.of(node.place(), law, node.shown()));
      return Optional.empty();
    }
    Optional<Map<String, Object>> given = parameters.readAll(RULE, rule);
    List<String> missing =
        List.of(METRIC, PATIENCE).stream().filter(key -> rule.get(key).isEmpty()).toList();
    missing.forEach(
        key -> mistakes.add(Mistake.of(node.place(), "plateau must have the key " + key)));
    rule.get(METRIC).ifPresent(metrics::read);
    return given
        .filter(known -> missing.isEmpty())
        .map(known -> Values.of(RULE, known))
        .map(
            values ->
                new Plateau(values.text(METRIC), values.whole(PATIENCE), values.real("min-delta")));
  }
}
