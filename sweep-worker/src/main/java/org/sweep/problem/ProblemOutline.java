package org.sweep.problem;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sweep.game.GameOutline;
import org.sweep.schema.Metric;

/**
 * What a study knows of a problem before anything runs.
 *
 * @param metrics the metric columns of {@code steps}, losses of the players first
 * @param game what is known of its game
 * @param knowsEquilibrium whether {@link Problem#equilibrium} is there
 * @param steps updates of a trial that runs to its end
 * @param cost estimated floating-point operations of one update
 * @param provenance names and checksums of the data, for {@code study.yaml}
 */
public record ProblemOutline(
    List<Metric> metrics,
    GameOutline game,
    boolean knowsEquilibrium,
    long steps,
    double cost,
    Map<String, String> provenance) {
  /** Copies the lists. */
  public ProblemOutline {
    metrics = List.copyOf(metrics);
    provenance = Collections.unmodifiableMap(new TreeMap<>(provenance));
  }
}
