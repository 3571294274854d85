package org.sweep.output;

import java.util.List;
import org.sweep.schema.Metric;

/** The last and the best recorded value of each metric of one trial. */
final class MetricSummary {
  private final List<Metric> metrics;
  private final Double[] last;
  private final Double[] best;

  MetricSummary(List<Metric> metrics) {
    this.metrics = List.copyOf(metrics);
    this.last = new Double[metrics.size()];
    this.best = new Double[metrics.size()];
  }

  /** Takes the next recorded value of a metric. */
  void add(int metric, double value) {
    last[metric] = value;
    if (best[metric] == null || metrics.get(metric).improves(value, best[metric])) {
      best[metric] = value;
    }
  }

  /** The last recorded value, or null if there is none. */
  Double last(int metric) {
    return last[metric];
  }

  /** The best recorded value, or null if there is none. */
  Double best(int metric) {
    return best[metric];
  }
}
