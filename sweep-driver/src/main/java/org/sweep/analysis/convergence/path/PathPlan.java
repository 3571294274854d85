package org.sweep.analysis.convergence.path;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.broadcast.Broadcast;
import org.sweep.analysis.scan.Tallies;

/**
 * What tasks must know to judge the paths of trials in one pass over {@code steps}.
 *
 * @param metrics names of the metrics that are read
 * @param goal what trials are to reach
 * @param accuracy the number of the test accuracy among the metrics, -1 if there is none
 * @param trials by their ids; others are passed over
 */
public record PathPlan(List<String> metrics, Goal goal, int accuracy, Map<String, Watched> trials)
    implements Serializable {
  /**
   * A trial.
   *
   * @param metric the number of the metric that it is judged on, -1 if it has none of them
   * @param isDistance whether that is its distance to an equilibrium
   * @param lastStep its last step
   * @param goal what it is to reach; NaN if its task has no target
   * @param isPruned whether it was ended for the sake of others
   * @param hasDiverged whether it left the bounds of the stop rule
   * @param hasCollapsed whether its generator gave up
   */
  public record Watched(
      int metric,
      boolean isDistance,
      long lastStep,
      double goal,
      boolean isPruned,
      boolean hasDiverged,
      boolean hasCollapsed)
      implements Serializable {}

  /**
   * How a target is reached.
   *
   * @param metric the number of the metric
   * @param isAtMost whether from above
   */
  public record Goal(int metric, boolean isAtMost) implements Serializable {
    /** Whether {@code value} reaches {@code goal}; never if either is not finite. */
    boolean isReached(double value, double goal) {
      return Double.isFinite(value) && (isAtMost ? value <= goal : value >= goal);
    }
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
