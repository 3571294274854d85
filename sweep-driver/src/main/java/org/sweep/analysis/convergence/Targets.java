package org.sweep.analysis.convergence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep.analysis.convergence.TunedConfigurations.Candidate;
import org.sweep.schema.Metric;
import org.sweep.schema.Metric.Better;
import org.sweep.store.Bound;
import org.sweep.store.Bound.Side;
import org.sweep.store.ResultDescription;
import org.sweep.trial.AxisValue;

/**
 * What trials are to reach: the target of the study, or one for each task, derived from the
 * results: the median over contenders of the mean value of their tuned configuration. Half of the
 * tuned configurations then reach it on average, wherever that is; so it says who is early, not
 * whether anybody is good.
 */
public final class Targets {
  private final Optional<Bound> given;
  private final String metric;
  private final Side side;
  private final Map<List<AxisValue>, Bound> byTask = new HashMap<>();

  /** The targets of a study with these configurations. */
  public Targets(ResultDescription description, TunedConfigurations configurations) {
    Metric ofTable = description.metric(description.table().metric());
    given = description.questions().target();
    metric = given.map(Bound::metric).orElse(ofTable.name());
    side =
        given
            .map(Bound::side)
            .orElse(ofTable.better() == Better.LOWER ? Side.AT_MOST : Side.AT_LEAST);
    for (Candidate candidate : configurations.all()) {
      target(configurations.means(candidate.task()))
          .ifPresent(bound -> byTask.put(candidate.task(), bound));
    }
  }

  private Optional<Bound> target(List<Double> means) {
    if (given.isPresent() || means.isEmpty()) {
      return given;
    }
    double[] sorted = means.stream().mapToDouble(mean -> mean).sorted().toArray();
    int upper = sorted.length / 2;
    double median =
        sorted.length % 2 == 1
            ? sorted[upper]
            : sorted[upper - 1] + (sorted[upper] - sorted[upper - 1]) / 2;
    return Optional.of(new Bound(metric, side, median));
  }

  /** Whether the study itself names the target. */
  public boolean areGiven() {
    return given.isPresent();
  }

  /** The metric that is to reach the target. */
  public String metric() {
    return metric;
  }

  /** From which side it is reached. */
  Side side() {
    return side;
  }

  /** The target of a task; empty if none is given and none of its trials ended with a value. */
  public Optional<Bound> of(List<AxisValue> task) {
    return Optional.ofNullable(byTask.get(task));
  }
}
