package org.sweep.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep.prune.Asha;
import org.sweep.prune.MedianRule;
import org.sweep.prune.PruningRule;
import org.sweep.schema.Metric;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Values;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.value.ParameterReader;
import org.sweep.study.yaml.Mapping;
import org.sweep.study.yaml.Node;
import org.sweep.trial.Rungs;

/** Reads the section {@code prune}: one rule, by its name. */
final class PruneReader {
  static final String ASHA = "asha";
  static final String MEDIAN = "median";
  static final String METRIC = "metric";
  static final String RUNGS = "rungs";
  static final String REDUCTION_FACTOR = "reduction-factor";

  private static final Declaration OF_ASHA =
      Declaration.of(
          ASHA,
          "the best 1 / reduction-factor at each rung go on",
          Parameter.requiredText(METRIC, "what is compared"),
          new Parameter(REDUCTION_FACTOR, new Kind.Whole(2, 1000), Optional.of(3L), "eta"));
  private static final Declaration OF_MEDIAN =
      Declaration.of(
          MEDIAN,
          "worse than the median of means so far ends",
          Parameter.requiredText(METRIC, "what is compared"));

  private final MetricReader metrics;
  private final RungsReader rungs;
  private final Mistakes mistakes;
  private final ParameterReader parameters;

  /**
   * A reader for the rule of a study.
   *
   * @param metrics the study's metrics; empty if they are not known because of a mistake
   * @param longest steps of its longest trial
   */
  PruneReader(List<Metric> metrics, long longest, Mistakes mistakes) {
    this.metrics = new MetricReader(metrics, mistakes);
    this.rungs = new RungsReader(longest, mistakes);
    this.mistakes = mistakes;
    this.parameters = new ParameterReader(mistakes);
  }

  /** The rule, empty if there are mistakes. */
  Optional<PruningRule> read(Node node) {
    if (!(node instanceof Mapping section) || section.entries().size() != 1) {
      String law = "prune must be a mapping with one of the keys asha and median";
      mistakes.add(Mistake.of(node.place(), law, node.shown()));
      return Optional.empty();
    }
    Mapping.Entry rule = section.entries().get(0);
    return switch (rule.key()) {
      case ASHA -> rule(OF_ASHA, rule.value());
      case MEDIAN -> rule(OF_MEDIAN, rule.value());
      default -> {
        mistakes.add(Mistake.unknown(rule.place(), "rule", rule.key(), List.of(ASHA, MEDIAN)));
        yield Optional.empty();
      }
    };
  }

  private Optional<PruningRule> rule(Declaration declaration, Node node) {
    if (!(node instanceof Mapping written)) {
      String law = declaration.name() + " must be a mapping with the keys metric and rungs";
      mistakes.add(Mistake.of(node.place(), law, node.shown()));
      return Optional.empty();
    }
    for (String key : List.of(METRIC, RUNGS)) {
      if (written.get(key).isEmpty()) {
        String law = declaration.name() + " must have the key " + key;
        mistakes.add(Mistake.of(node.place(), law));
      }
    }
    Optional<Metric> metric = written.get(METRIC).flatMap(metrics::read);
    Optional<List<Long>> steps = written.get(RUNGS).flatMap(rungs::read);
    Optional<Map<String, Object>> given = given(declaration, written);
    if (metric.isEmpty() || steps.isEmpty() || given.isEmpty()) {
      return Optional.empty();
    }
    Rungs compared = new Rungs(metric.get(), steps.get());
    boolean isAsha = declaration.equals(OF_ASHA);
    return Optional.of(isAsha ? asha(compared, given.get()) : new MedianRule(compared));
  }

  private Optional<Map<String, Object>> given(Declaration declaration, Mapping written) {
    List<String> keys = new ArrayList<>();
    declaration.parameters().forEach(parameter -> keys.add(parameter.name()));
    keys.add(RUNGS);
    Mapping known = written.without(RUNGS);
    for (Mapping.Entry entry : written.entries()) {
      if (!keys.contains(entry.key())) {
        mistakes.add(Mistake.unknown(entry.place(), "key", entry.key(), keys));
        known = known.without(entry.key());
      }
    }
    return parameters.readAll(declaration, known);
  }

  private static Asha asha(Rungs rungs, Map<String, Object> given) {
    return new Asha(rungs, (int) Values.of(OF_ASHA, given).whole(REDUCTION_FACTOR));
  }
}
