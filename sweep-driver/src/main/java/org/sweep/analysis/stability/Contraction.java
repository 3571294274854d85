package org.sweep.analysis.stability;

import java.util.List;
import java.util.Optional;
import org.sweep.trial.AxisValue;

/**
 * How the distance of a trial to the equilibrium went, beside what theory said.
 *
 * @param axes its configuration's values on all axes
 * @param seed its seed
 * @param spectralRadius of the method's update map; empty if unknown
 * @param stability {@code stable}, {@code unstable} or {@code marginal}; empty if unknown
 * @param stepSizeBound of simultaneous gradient steps on its field; empty if unknown
 * @param contracts whether it ended nearer than it began; empty if that cannot be said
 * @param growth the mean factor of its distance per step; empty if that cannot be said
 */
public record Contraction(
    List<AxisValue> axes,
    long seed,
    Optional<Double> spectralRadius,
    Optional<String> stability,
    Optional<Double> stepSizeBound,
    Optional<Boolean> contracts,
    Optional<Double> growth) {
  /** Copies the axes. */
  public Contraction {
    axes = List.copyOf(axes);
  }
}
