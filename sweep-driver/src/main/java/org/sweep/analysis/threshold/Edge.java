package org.sweep.analysis.threshold;

import java.util.List;
import java.util.Optional;

/**
 * The lower or the upper threshold of a group.
 *
 * @param estimate the threshold; empty if no seed succeeded, or the threshold of every seed lies
 *     beyond what was tried
 * @param bracket holds the brackets of all seeds: outside no seed has its threshold; empty if no
 *     seed succeeded
 * @param censored seeds whose threshold lies beyond what was tried
 */
public record Edge(Optional<ThresholdEstimate> estimate, Optional<Bracket> bracket, long censored) {

  /** The edge of seeds with these brackets. */
  static Edge of(List<Bracket> brackets, Scale scale) {
    return new Edge(
        ThresholdEstimate.of(brackets, scale),
        brackets.stream().reduce(Edge::together),
        brackets.stream().filter(bracket -> !bracket.isClosed()).count());
  }

  private static Bracket together(Bracket left, Bracket right) {
    return new Bracket(Math.min(left.low(), right.low()), Math.max(left.high(), right.high()));
  }

  /** The interval of 95 % confidence, or for one seed its bracket; empty without an estimate. */
  public Optional<Bracket> interval() {
    return estimate.flatMap(found -> found.interval().or(() -> bracket));
  }
}
