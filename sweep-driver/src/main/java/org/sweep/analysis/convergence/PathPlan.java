package org.sweep.analysis.convergence;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.SqlTemplate;
import org.sweep.analysis.scan.Tallies;
import org.sweep.store.Bound.Side;

/**
 * What tasks must know to cut the paths of trials into bins in one pass over {@code steps}.
 *
 * @param metrics names of the metrics that are read
 * @param goal what trials are to reach
 * @param accuracy the number of the test accuracy among the metrics, -1 if there is none
 * @param trials by their ids; others are passed over
 */
record PathPlan(List<String> metrics, Goal goal, int accuracy, Map<String, Watched> trials)
    implements Serializable {
  /**
   * A trial.
   *
   * @param metric the number of the metric that it is judged on, -1 if it has none of them
   * @param lastStep its last step
   * @param goal what it is to reach; NaN if its task has no target
   */
  record Watched(int metric, long lastStep, double goal) implements Serializable {}

  /**
   * How a target is reached.
   *
   * @param metric the number of the metric
   * @param isAtMost whether from above
   */
  record Goal(int metric, boolean isAtMost) implements Serializable {
    /** Whether {@code value} reaches {@code goal}; never if either is not finite. */
    boolean isReached(double value, double goal) {
      return Double.isFinite(value) && (isAtMost ? value <= goal : value >= goal);
    }
  }

  /** The plan of a result directory, whose view {@code goals} is there. */
  static PathPlan of(ResultTables tables, Targets targets) {
    JudgedMetrics judged = new JudgedMetrics(tables.description().metrics());
    Set<String> read = new LinkedHashSet<>(judged.names());
    read.add(targets.metric());
    if (judged.has(Convergence.ACCURACY)) {
      read.add(Convergence.ACCURACY);
    }
    List<String> metrics = new ArrayList<>(read);
    Map<String, Watched> trials = new HashMap<>();
    for (Row row : tables.query(watchedSql(judged)).collectAsList()) {
      Double goal = row.getAs("goal");
      trials.put(
          row.getAs("trial_id"),
          new Watched(
              metrics.indexOf(row.<String>getAs("metric")),
              row.<Long>getAs("last_step"),
              goal == null ? Double.NaN : goal));
    }
    Goal goal = new Goal(metrics.indexOf(targets.metric()), targets.side() == Side.AT_MOST);
    return new PathPlan(metrics, goal, metrics.indexOf(Convergence.ACCURACY), trials);
  }

  /** Which trials are judged, on which metric, and what they are to reach. */
  static String watchedSql(JudgedMetrics judged) {
    return SqlTemplate.filled(PathPlan.class, "watched.sql", Map.of("metric", judged.ofTrial()));
  }

  /** Begins the path of a trial as the plan says, on executors. */
  record Cut(Broadcast<PathPlan> plan) implements Tallies<PathBins> {
    @Override
    public List<String> metrics() {
      return plan.value().metrics();
    }

    @Override
    public Optional<PathBins> begin(String trial) {
      return Optional.ofNullable(plan.value().trials().get(trial))
          .map(watched -> new PathBins(trial, watched, plan.value()));
    }
  }
}
