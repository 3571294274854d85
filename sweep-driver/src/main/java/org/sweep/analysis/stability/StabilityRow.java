package org.sweep.analysis.stability;

import java.util.List;
import java.util.Optional;
import org.sweep.trial.AxisValue;

/**
 * A row of {@code stability}: up to which learning rate a group contracts.
 *
 * @param group its values on all axes but the learning rate
 * @param rates how many learning rates were tried
 * @param measured where every seed ended nearer to the equilibrium than it began
 * @param predicted where the spectral radius of the method's update map is below one
 * @param stepSizeBound the bound of simultaneous gradient steps on the field; empty if unknown
 * @param agreements trials that behave as predicted
 * @param trials those of which anything but {@code marginal} was predicted
 */
public record StabilityRow(
    List<AxisValue> group,
    long rates,
    Threshold measured,
    Threshold predicted,
    Optional<Double> stepSizeBound,
    long agreements,
    long trials) {
  /** Copies the group. */
  public StabilityRow {
    group = List.copyOf(group);
  }

  /**
   * Where contraction ends on the axis of learning rates. The first may be above the second, if
   * contraction comes and goes.
   *
   * @param largestWithin the largest rate that contracts
   * @param smallestBeyond the smallest rate that does not
   */
  public record Threshold(Optional<Double> largestWithin, Optional<Double> smallestBeyond) {}
}
