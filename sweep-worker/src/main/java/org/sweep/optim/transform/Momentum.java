package org.sweep.optim.transform;

import org.sweep.linalg.Backend;
import org.sweep.linalg.UpdateKernels.MomentumCoefficients;
import org.sweep.linalg.Vector;
import org.sweep.spec.Declaration;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;

/**
 * Heavy-ball momentum (Polyak, 1964): m &lt;- rho m + g; u = eta m, m_0 = 0. Stores m. rho &lt; 0
 * is negative momentum (Gidel et al., AISTATS 2019).
 *
 * @param eta learning rate
 * @param rho decay of the velocity m, in (-1, 1)
 */
public record Momentum(double eta, double rho) implements Transform {
  static final Parameter RHO =
      Parameter.real("rho", Range.open(-1, 1), 0.9, "decay of the velocity");

  static final TransformType TYPE =
      new TransformType(
          Declaration.of("momentum", "m <- rho m + g; u = eta m", RHO),
          (eta, values) -> new Momentum(eta, values.real("rho")));

  @Override
  public TransformState start(Backend backend, Vector block) {
    Vector velocity = backend.zerosLike(block);
    MomentumCoefficients coefficients = new MomentumCoefficients(rho, eta);
    return TransformState.of(
        (gradient, point) -> backend.updates().momentum(coefficients, gradient, velocity, point),
        velocity);
  }
}
