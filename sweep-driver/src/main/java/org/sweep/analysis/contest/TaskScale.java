package org.sweep.analysis.contest;

import java.util.Arrays;
import java.util.List;

/**
 * Values of the report's metric on one task as scores, of which larger ones are better.
 *
 * <p>A run without a value has a rank below all others. Where scores are averaged it counts with
 * the worst value that any run of the task has. In a study of several tasks, scores are normalized:
 * 0 is the worst and 1 the best value of a run at a tuned configuration of the task, what lies
 * outside is cut, and a run without a value has 0.
 */
public final class TaskScale {
  private final int sign;
  private final double worst;
  private final boolean normalizes;
  private final double low;
  private final double high;

  /** What scores are. */
  enum Kind {
    /** Values of the metric, negative where lower ones are better. */
    RAW,
    /** From 0 to 1. */
    NORMALIZED
  }

  private TaskScale(int sign, double worst, Kind kind, double[] tuned) {
    this.sign = sign;
    this.worst = worst;
    this.normalizes = kind == Kind.NORMALIZED;
    this.low = Arrays.stream(tuned).min().orElse(worst);
    this.high = Arrays.stream(tuned).max().orElse(worst);
  }

  /**
   * The scale of raw values.
   *
   * @param sign 1 if higher values are better, else -1
   * @param candidates all configurations of the task, of which a run has a value
   */
  static TaskScale raw(int sign, List<Candidate> candidates) {
    double worst =
        candidates.stream()
            .flatMapToDouble(candidate -> Arrays.stream(candidate.values()))
            .map(value -> sign * value)
            .min()
            .orElseThrow();
    return new TaskScale(sign, worst, Kind.RAW, new double[0]);
  }

  /** The same with the ends that tuned configurations set. */
  TaskScale between(List<Candidate> tuned, Kind kind) {
    double[] scores =
        tuned.stream()
            .flatMapToDouble(candidate -> Arrays.stream(candidate.values()))
            .map(value -> sign * value)
            .toArray();
    return new TaskScale(sign, worst, kind, scores);
  }

  /** What orders runs: minus infinity where there is no value. */
  public double rank(Run run) {
    // Adding 0 makes one of the two zeros.
    return run.value().isPresent()
        ? sign * run.value().getAsDouble() + 0.0
        : Double.NEGATIVE_INFINITY;
  }

  /** The score of a run, for means. */
  public double score(Run run) {
    double score = run.isUnfinished() ? worst : rank(run);
    return normalizes ? normalized(run, score) : score;
  }

  private double normalized(Run run, double score) {
    if (run.isUnfinished()) {
      return 0;
    }
    double share = high > low ? (score - low) / (high - low) : score >= high ? 1 : 0;
    return Math.max(0, Math.min(1, share));
  }

  /** The scores of the runs of a configuration. */
  public double[] scores(Candidate candidate) {
    return candidate.runs().stream().mapToDouble(this::score).toArray();
  }

  /** The mean of {@link #scores}. */
  public double mean(Candidate candidate) {
    return Arrays.stream(scores(candidate)).sum() / candidate.runs().size();
  }

  /** The candidate with the best mean; of several the first. */
  public Candidate best(List<Candidate> candidates) {
    return candidates.stream()
        .reduce((left, right) -> mean(right) > mean(left) ? right : left)
        .orElseThrow();
  }

  /** The score that nothing is missing to. */
  public double target() {
    return normalizes ? 1 : high;
  }
}
