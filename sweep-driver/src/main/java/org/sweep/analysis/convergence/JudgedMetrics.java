package org.sweep.analysis.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sweep.analysis.SqlTemplate;
import org.sweep.schema.Metric;
import org.sweep.schema.Metric.Better;

/** On which metrics of a study the convergence of a trial is judged, and what says collapse. */
final class JudgedMetrics {
  /** Distances to what is sought, then norms that vanish there, then the loss that is trained. */
  static final List<String> PREFERRED =
      List.of(
          "distance",
          "covariance_distance",
          "frechet_distance",
          "gradient_norm",
          "field_norm",
          "training_loss");

  private static final String LOSS = "loss";

  /** Modes that a generator covers, and the share of its points that are near one. */
  private static final String MODES = "modes_covered";

  private static final String NEAR = "near_mode_share";

  /** Largest singular value of the covariance of generated points. */
  private static final String SPREAD = "largest_singular_value";

  /** Between one and the number of classes. */
  private static final String CLASSES = "class_score";

  private final List<Metric> metrics;

  JudgedMetrics(List<Metric> metrics) {
    this.metrics = List.copyOf(metrics);
  }

  /**
   * The metrics that can be judged, the first one that a trial has being its own: those of {@link
   * #PREFERRED}, then losses, the first player's first, then whatever else is to be made small.
   */
  List<String> names() {
    List<String> small =
        metrics.stream()
            .filter(metric -> metric.better() == Better.LOWER)
            .map(Metric::name)
            .toList();
    List<String> names = new ArrayList<>(PREFERRED);
    names.retainAll(Set.copyOf(small));
    small.stream()
        .filter(name -> name.contains(LOSS) && !names.contains(name))
        .findFirst()
        .ifPresent(names::add);
    if (names.isEmpty()) {
      small.stream().findFirst().ifPresent(names::add);
    }
    return names;
  }

  /** The metric that a trial is judged on, as an expression over {@code trials}. */
  String ofTrial() {
    return SqlTemplate.filled(JudgedMetrics.class, "metric.sql", Map.of("metrics", names()))
        .strip();
  }

  /** Whether the study records this metric. */
  boolean has(String name) {
    return metrics.stream().anyMatch(metric -> metric.name().equals(name));
  }

  /**
   * When the generator of a trial has collapsed, as SQL over {@code trials}: one mode of several is
   * left, or nearly all points are at one; the points have hardly any spread; all are of one class.
   */
  String collapsed() {
    List<String> signs = new ArrayList<>();
    if (has(MODES)) {
      signs.add("final_%1$s <= 1 AND best_%1$s >= 3".formatted(MODES));
    }
    if (has(MODES) && has(NEAR)) {
      signs.add("final_%s = 1 AND final_%s >= 0.5".formatted(MODES, NEAR));
    }
    if (has(SPREAD)) {
      signs.add("final_%s < 0.01".formatted(SPREAD));
    }
    if (has(CLASSES)) {
      signs.add("final_%s < 1.1".formatted(CLASSES));
    }
    return signs.isEmpty() ? "FALSE" : String.join(" OR ", signs);
  }
}
