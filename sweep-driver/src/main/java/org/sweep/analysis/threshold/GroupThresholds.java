package org.sweep.analysis.threshold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Between which values the trials of a group succeed.
 *
 * @param group the group with the outcomes of its trials
 * @param scale on which thresholds of seeds are normal
 * @param seeds what became of its seeds
 * @param lower where success begins
 * @param upper where it ends
 * @param prediction what theory says of the upper threshold
 */
public record GroupThresholds(
    SuccessGroup group, Scale scale, Seeds seeds, Edge lower, Edge upper, Prediction prediction) {

  /**
   * Counts.
   *
   * @param all seeds of which some trial succeeded or did not
   * @param never seeds that never succeed, which have no threshold
   * @param always seeds that succeed at every value
   * @param contradictions trials that contradict the window of their seed
   */
  public record Seeds(long all, long never, long always, long contradictions) {}

  /**
   * The thresholds of {@code group}.
   *
   * <p>A seed that never succeeds has its window somewhere outside of what was tried, or between
   * two values. Where every other seed succeeds at the smallest value that was tried, and some
   * fails above, its window is taken to end below that value: leaving it out would favour those
   * that end above. Likewise where every other seed succeeds at the largest value.
   */
  static GroupThresholds of(SuccessGroup group, Prediction prediction) {
    List<SeedWindow> windows = new ArrayList<>();
    SortedSet<Double> values = values(group);
    long always = 0;
    for (SortedMap<Double, Boolean> outcomes : group.outcomes().values()) {
      SeedWindow.of(outcomes).ifPresent(windows::add);
      always += outcomes.values().stream().allMatch(success -> success) ? 1 : 0;
    }
    long all = group.outcomes().size();
    long never = all - windows.size();
    long contradictions = windows.stream().mapToLong(SeedWindow::contradictions).sum();
    List<Bracket> lower = new ArrayList<>(windows.stream().map(SeedWindow::lower).toList());
    List<Bracket> upper = new ArrayList<>(windows.stream().map(SeedWindow::upper).toList());
    if (never > 0 && never < all) {
      boolean isOpenBelow = lower.stream().noneMatch(Bracket::isClosed);
      boolean isOpenAbove = upper.stream().noneMatch(Bracket::isClosed);
      if (isOpenBelow && !isOpenAbove) {
        upper.addAll(Collections.nCopies((int) never, below(values.first())));
      } else if (isOpenAbove && !isOpenBelow) {
        lower.addAll(Collections.nCopies((int) never, above(values.last())));
      }
    }
    Scale scale = Scale.of(values);
    return new GroupThresholds(
        group,
        scale,
        new Seeds(all, never, always, contradictions),
        Edge.of(lower, scale),
        Edge.of(upper, scale),
        prediction);
  }

  /** The values at which some trial of the group is known to succeed or not. */
  public SortedSet<Double> values() {
    return values(group);
  }

  private static SortedSet<Double> values(SuccessGroup group) {
    SortedSet<Double> values = new TreeSet<>();
    group.outcomes().values().forEach(outcomes -> values.addAll(outcomes.keySet()));
    return values;
  }

  private static Bracket below(double value) {
    return new Bracket(Double.NEGATIVE_INFINITY, value);
  }

  private static Bracket above(double value) {
    return new Bracket(value, Double.POSITIVE_INFINITY);
  }

  /** Whether the upper threshold lies where theory has it; empty if one of them is unknown. */
  public Optional<Boolean> agreesWithPrediction() {
    return upper.interval().flatMap(prediction::agreesWith);
  }

  /**
   * The share of seeds that succeed at {@code value} by the estimates: P(lower below value) less
   * P(upper below value).
   *
   * @return empty if no seed ever succeeds
   */
  public Optional<Double> success(double value) {
    double at = scale.from(value);
    Optional<Double> begun = below(lower, at, 1);
    Optional<Double> ended = below(upper, at, 0);
    return begun.flatMap(one -> ended.map(other -> Math.max(0, one - other)));
  }

  /** The share of seeds whose threshold is below; {@code beyond} where all lie beyond. */
  private Optional<Double> below(Edge edge, double at, double beyond) {
    if (edge.bracket().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(edge.estimate().map(found -> share(found, at)).orElse(beyond));
  }

  private double share(ThresholdEstimate estimate, double at) {
    double distance = at - scale.from(estimate.value());
    if (estimate.sigma() == 0) {
      return distance < 0 ? 0 : 1;
    }
    return Math.exp(
        NormalTail.logProbability(Double.NEGATIVE_INFINITY, distance / estimate.sigma()));
  }
}
