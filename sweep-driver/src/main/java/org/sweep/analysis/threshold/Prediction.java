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

  /** The step-size bound, where it is what the stability of the optimizer itself says. */
  public Optional<Double> threshold() {
    return stepSizeBound.filter(
        bound ->
            largestStable.filter(stable -> stable <= bound).isPresent()
                && smallestUnstable.filter(unstable -> bound <= unstable).isPresent());
  }

  /**
   * Whether what was measured agrees: {@link #threshold()} lies in {@code measured}; if there is
   * none, some value between stable and unstable does.
   *
   * @return empty if theory does not bound the optimizer's rates on both sides
   */
  public Optional<Boolean> agreesWith(Bracket measured) {
    if (largestStable.isEmpty() || smallestUnstable.isEmpty()) {
      return Optional.empty();
    }
    double from = threshold().orElse(Math.min(largestStable.get(), smallestUnstable.get()));
    double to = threshold().orElse(Math.max(largestStable.get(), smallestUnstable.get()));
    return Optional.of(measured.low() <= to && from <= measured.high());
  }
}
