package org.sweep.analysis.threshold;

import java.util.Optional;

/**
 * What theory says of the upper threshold of a group's learning rates.
 *
 * @param stepSizeBound of simultaneous gradient steps on the same field, whatever the optimizer
 * @param largestStable the largest rate at which every seed is predicted stable
 * @param smallestUnstable the smallest rate at which some seed is predicted unstable
 */
public record Prediction(
    Optional<Double> stepSizeBound,
    Optional<Double> largestStable,
    Optional<Double> smallestUnstable) {
  /** Where theory says nothing. */
  public static final Prediction NONE =
      new Prediction(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Whether what was measured agrees: the step-size bound lies in {@code measured} where it is what
   * the optimizer's own stability says; else some value between stable and unstable does.
   *
   * @return empty if theory does not bound the optimizer's rates on both sides
   */
  public Optional<Boolean> agreesWith(Bracket measured) {
    if (largestStable.isEmpty() || smallestUnstable.isEmpty()) {
      return Optional.empty();
    }
    double from = largestStable.get();
    double to = smallestUnstable.get();
    if (stepSizeBound.filter(bound -> from <= bound && bound <= to).isPresent()) {
      double bound = stepSizeBound.get();
      return Optional.of(measured.low() <= bound && bound <= measured.high());
    }
    return Optional.of(measured.low() <= to && from <= measured.high());
  }
}
