package org.sweep.study;

import java.util.List;
import java.util.Optional;
import org.sweep.store.Bound;
import org.sweep.store.SuccessRule;
import org.sweep.study.grid.Axis;

/**
 * What a study wants to know.
 *
 * @param report what is shown first
 * @param compare axes whose points are compared with each other, tuned over all others
 * @param target what trials are to reach soon; empty, it is derived from the results
 * @param success when a trial counts as a success; empty, if it does not diverge
 * @param refinement where further trials are placed; empty for none
 */
public record Aims(
    Report report,
    List<Axis> compare,
    Optional<Bound> target,
    Optional<SuccessRule> success,
    Optional<Refinement> refinement) {
  /** Copies the axes. */
  public Aims {
    compare = List.copyOf(compare);
  }

  /** The axis on which success begins and ends. */
  public Axis thresholdAxis() {
    return refinement.map(Refinement::axis).orElseGet(Axis.OfLearningRate::new);
  }
}
