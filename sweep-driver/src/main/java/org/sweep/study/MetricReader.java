package org.sweep.study;

import java.util.List;
import java.util.Optional;
import org.sweep.schema.Metric;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.yaml.Node;
import org.sweep.study.yaml.Scalar;

/** Reads names of metrics. */
final class MetricReader {
  private final List<Metric> metrics;
  private final Mistakes mistakes;

  /**
   * A reader for the metrics of a study.
   *
   * @param metrics all of them; empty if they are not known because of a mistake
   */
  MetricReader(List<Metric> metrics, Mistakes mistakes) {
    this.metrics = metrics;
    this.mistakes = mistakes;
  }

  /** The metric, empty if there is none of that name; a value that is no name is left to others. */
  Optional<Metric> read(Node node) {
    boolean isName = node instanceof Scalar && !node.isAbsent() && !metrics.isEmpty();
    Optional<Metric> known =
        metrics.stream().filter(metric -> metric.name().equals(node.shown())).findFirst();
    if (isName && known.isEmpty()) {
      List<String> names = metrics.stream().map(Metric::name).toList();
      mistakes.add(Mistake.unknown(node.place(), "metric", node.shown(), names));
    }
    return known;
  }
}
