package org.sweep.analysis.convergence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.SqlTemplate;
import org.sweep.analysis.convergence.path.PathPlan;
import org.sweep.analysis.convergence.path.PathPlan.Goal;
import org.sweep.analysis.convergence.path.PathPlan.Watched;
import org.sweep.store.Bound.Side;

/** Which trials are judged, on which metric, and what they are to reach. */
final class PlanPaths {
  private static final String DISTANCE = "distance";
  private static final String ACCURACY = "test_accuracy";

  private final ResultTables tables;
  private final JudgedMetrics judged;
  private final Targets targets;

  /** For a result directory whose view {@code goals} is there. */
  PlanPaths(ResultTables tables, Targets targets) {
    this.tables = tables;
    this.judged = new JudgedMetrics(tables.description().metrics());
    this.targets = targets;
  }

  PathPlan execute() {
    Set<String> read = new LinkedHashSet<>(judged.names());
    read.add(targets.metric());
    if (judged.has(ACCURACY)) {
      read.add(ACCURACY);
    }
    List<String> metrics = new ArrayList<>(read);
    Map<String, Watched> trials = new HashMap<>();
    for (Row row : tables.query(sql()).collectAsList()) {
      trials.put(row.getAs("trial_id"), watched(row, metrics));
    }
    Goal goal = new Goal(metrics.indexOf(targets.metric()), targets.side() == Side.AT_MOST);
    return new PathPlan(metrics, goal, metrics.indexOf(ACCURACY), trials);
  }

  private static Watched watched(Row row, List<String> metrics) {
    String metric = row.getAs("metric");
    Double goal = row.getAs("goal");
    String outcome = row.getAs("outcome");
    return new Watched(
        metrics.indexOf(metric),
        DISTANCE.equals(metric),
        row.<Long>getAs("last_step"),
        goal == null ? Double.NaN : goal,
        outcome.equals("pruned"),
        outcome.equals("diverged"),
        row.<Boolean>getAs("has_collapsed"));
  }

  private String sql() {
    return SqlTemplate.filled(
        PlanPaths.class,
        "plan.sql",
        Map.of("watched", watchedSql(judged).strip(), "collapsed", judged.collapsed()));
  }

  static String watchedSql(JudgedMetrics judged) {
    return SqlTemplate.filled(PlanPaths.class, "watched.sql", Map.of("metric", judged.ofTrial()));
  }

  /** The test accuracy, as an expression over {@code steps}. */
  static String accuracySql(JudgedMetrics judged) {
    return judged.has(ACCURACY) ? ACCURACY : "CAST(NULL AS DOUBLE)";
  }
}
