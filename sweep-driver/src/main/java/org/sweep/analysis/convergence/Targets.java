package org.sweep.analysis.convergence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sweep.analysis.contest.Candidate;
import org.sweep.analysis.contest.Contest;
import org.sweep.analysis.contest.Entry;
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
  private final boolean isMeasured;
  private final String metric;
  private final Side side;
  private final Map<List<AxisValue>, Bound> byTask = new HashMap<>();

  /** The targets of a study with the configurations of {@code contest}. */
  public Targets(Contest contest) {
    ResultDescription description = contest.description();
    Metric ofTable = description.metric(description.table().metric());
    Set<String> names =
        description.metrics().stream().map(Metric::name).collect(Collectors.toSet());
    given = description.questions().target();
    isMeasured = given.isEmpty() || names.contains(given.get().metric());
    metric = given.map(Bound::metric).filter(names::contains).orElse(ofTable.name());
    side =
        given
            .map(Bound::side)
            .orElse(ofTable.better() == Better.LOWER ? Side.AT_MOST : Side.AT_LEAST);
    for (Candidate candidate : isMeasured ? contest.candidates() : List.<Candidate>of()) {
      List<AxisValue> task = contest.task(candidate);
      target(means(contest, task)).ifPresent(bound -> byTask.put(task, bound));
    }
  }

  /** The mean values of the tuned configurations of a task, over their trials that have one. */
  private static List<Double> means(Contest contest, List<AxisValue> task) {
    return contest.on(task).stream()
        .map(Entry::tuned)
        .filter(Candidate::hasValue)
        .map(tuned -> Arrays.stream(tuned.values()).sum() / tuned.values().length)
        .toList();
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

  /** The target that the study names; empty if it names none. */
  public Optional<Bound> given() {
    return given;
  }

  /** The metric that is to reach the target; the report's if the study does not record it. */
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
