package org.sweep.analysis.convergence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The trials of one configuration, as long as each was watched for reaching the target. Those that
 * reached it have an event, even if they diverged later; those that diverged before can reach it no
 * more; all others are censored where they ended. Failed trials say nothing and are left out.
 *
 * @param steps how many updates each took
 * @param seconds how long each took: its wall time times the share of its steps
 * @param diverged trials that diverged without having reached the target
 * @param known trials that reached the target, or were not cut off by pruning or a time limit
 */
public record Watch(List<FollowUp> steps, List<FollowUp> seconds, long diverged, long known) {
  private static final String DIVERGED = "diverged";
  private static final String FAILED = "failed";
  private static final List<String> CUT_OFF = List.of("pruned", "timed out");

  /** Copies the lists. */
  public Watch {
    steps = List.copyOf(steps);
    seconds = List.copyOf(seconds);
  }

  /** The trials of some rows of {@code convergence}. */
  public static Watch of(List<Map<String, Object>> rows) {
    List<Map<String, Object>> ended =
        rows.stream().filter(row -> !FAILED.equals(row.get("outcome"))).toList();
    return new Watch(
        ended.stream().map(row -> followUp(row, "steps")).toList(),
        ended.stream().map(row -> followUp(row, "seconds")).toList(),
        ended.stream().filter(row -> !hasReached(row) && DIVERGED.equals(outcome(row))).count(),
        ended.stream().filter(row -> hasReached(row) || !CUT_OFF.contains(outcome(row))).count());
  }

  private static Object outcome(Map<String, Object> row) {
    return row.get("outcome");
  }

  private static boolean hasReached(Map<String, Object> row) {
    return row.get("steps_to_target") != null;
  }

  private static FollowUp followUp(Map<String, Object> row, String unit) {
    Optional<Object> reached = Optional.ofNullable(row.get(unit + "_to_target"));
    if (reached.isPresent()) {
      return FollowUp.reached(((Number) reached.get()).doubleValue());
    }
    return DIVERGED.equals(outcome(row))
        ? FollowUp.never()
        : FollowUp.censored(((Number) row.get(unit)).doubleValue());
  }

  /** How many reached the target. */
  public long reached() {
    return steps.stream().filter(FollowUp::isReached).count();
  }

  /** How many are censored. */
  public long censored() {
    return steps.size() - reached() - diverged;
  }

  /** Until when a censored trial was watched at most. */
  static OptionalDouble lastCensored(List<FollowUp> trials) {
    return trials.stream()
        .filter(trial -> !trial.isReached() && Double.isFinite(trial.time()))
        .mapToDouble(FollowUp::time)
        .max();
  }

  /**
   * Up to which time the share of trials that have reached the target is known: any time if nothing
   * is censored, or if the last trials that were watched reached it; else the longest finite watch.
   */
  public static double horizon(List<FollowUp> trials) {
    double last = trials.stream().mapToDouble(FollowUp::time).max().orElse(0);
    boolean endsReached =
        trials.stream().filter(trial -> trial.time() == last).allMatch(FollowUp::isReached);
    return lastCensored(trials).isEmpty() || endsReached
        ? Double.POSITIVE_INFINITY
        : trials.stream()
            .mapToDouble(FollowUp::time)
            .filter(Double::isFinite)
            .max()
            .orElse(Double.POSITIVE_INFINITY);
  }
}
