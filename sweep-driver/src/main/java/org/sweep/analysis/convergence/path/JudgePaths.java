package org.sweep.analysis.convergence.path;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.convergence.path.PathPlan.Watched;

/** Reads {@code steps} once, and judges the path of each trial. */
public final class JudgePaths {
  private final ResultTables tables;
  private final PathPlan plan;

  /** For the trials of {@code plan}. */
  public JudgePaths(ResultTables tables, PathPlan plan) {
    this.tables = tables;
    this.plan = plan;
  }

  /** A verdict for each trial of the plan, by its id, also for those without rows. */
  public Map<String, PathVerdict> execute() {
    Map<String, PathVerdict> verdicts = new HashMap<>();
    Broadcast<PathPlan> sent = tables.broadcast(plan);
    try {
      tables
          .tally(new PathPlan.Cut(sent))
          .keyBy(PathBins::trial)
          .groupByKey()
          .values()
          .map(new Judge())
          .collect()
          .forEach(judged -> verdicts.put(judged.trial(), judged.verdict()));
    } finally {
      sent.destroy();
    }
    plan.trials()
        .forEach((trial, watched) -> verdicts.computeIfAbsent(trial, id -> unseen(id, watched)));
    return verdicts;
  }

  private PathVerdict unseen(String trial, Watched watched) {
    return PathVerdict.of(new PathBins(trial, watched, plan));
  }

  /** What comes back from a task. */
  private record Judged(String trial, PathVerdict verdict) implements Serializable {}

  /**
   * Joins the parts of a path that several tasks read, in the order of their steps, so that sums
   * are the same however many there are.
   */
  private static final class Judge implements Function<Iterable<PathBins>, Judged> {
    private static final long serialVersionUID = 1;

    @Override
    public Judged call(Iterable<PathBins> parts) {
      List<PathBins> ordered = new ArrayList<>();
      parts.forEach(ordered::add);
      ordered.sort(Comparator.comparingLong(PathBins::firstStep));
      PathBins whole = ordered.get(0);
      ordered.subList(1, ordered.size()).forEach(whole::add);
      return new Judged(whole.trial(), PathVerdict.of(whole));
    }
  }
}
