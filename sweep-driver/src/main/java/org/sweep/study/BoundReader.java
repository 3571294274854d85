package org.sweep.study;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sweep.schema.Metric;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;
import org.sweep.store.Bound;
import org.sweep.store.Bound.Side;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.value.ParameterReader;
import org.sweep.study.yaml.Mapping;
import org.sweep.study.yaml.Node;

/** Reads bounds of metrics: {@code {metric: test_accuracy, at-least: 0.9}}. */
final class BoundReader {
  static final String METRIC = "metric";

  private final MetricReader metrics;
  private final Mistakes mistakes;

  /**
   * A reader for bounds in a study.
   *
   * @param metrics the study's metrics; empty if they are not known because of a mistake
   */
  BoundReader(List<Metric> metrics, Mistakes mistakes) {
    this.metrics = new MetricReader(metrics, mistakes);
    this.mistakes = mistakes;
  }

  /**
   * A bound with what else its section says.
   *
   * @param bound the bound
   * @param given the values of the further parameters that are written
   */
  record Read(Bound bound, Map<String, Object> given) {}

  /** The bound that {@code node}, called {@code name}, holds; empty if there are mistakes. */
  Optional<Read> read(String name, Node node, Parameter... further) {
    if (!(node instanceof Mapping section)) {
      String law = name + " must be a mapping with the keys metric and at-most or at-least";
      mistakes.add(Mistake.of(node.place(), law, node.shown()));
      return Optional.empty();
    }
    Optional<Map<String, Object>> given =
        new ParameterReader(mistakes).readAll(declaration(name, further), section);
    Optional<Node> metric = section.get(METRIC);
    if (metric.isEmpty()) {
      mistakes.add(Mistake.of(node.place(), name + " must have the key metric"));
    }
    List<Side> sides =
        Arrays.stream(Side.values()).filter(side -> section.get(side.key()).isPresent()).toList();
    if (sides.size() != 1) {
      String law = name + " must have one of the keys at-most and at-least";
      String had = sides.isEmpty() ? "neither" : "both";
      mistakes.add(Mistake.of(node.place(), law, had));
    }
    Optional<Metric> known = metric.flatMap(metrics::read);
    if (given.isEmpty() || known.isEmpty() || sides.size() != 1) {
      return Optional.empty();
    }
    Side side = sides.get(0);
    double value = (Double) given.get().get(side.key());
    return Optional.of(new Read(new Bound(known.get().name(), side, value), given.get()));
  }

  private static Declaration declaration(String name, Parameter... further) {
    Stream<Parameter> bounds = Arrays.stream(Side.values()).map(BoundReader::parameter);
    Stream<Parameter> own =
        Stream.concat(Stream.of(Parameter.requiredText(METRIC, "which metric")), bounds);
    return Declaration.of(
        name,
        "a bound of a metric",
        Stream.concat(own, Arrays.stream(further)).toArray(Parameter[]::new));
  }

  private static Parameter parameter(Side side) {
    return new Parameter(
        side.key(), new Kind.Real(Range.anyNumber()), Optional.empty(), "what is to be reached");
  }
}
