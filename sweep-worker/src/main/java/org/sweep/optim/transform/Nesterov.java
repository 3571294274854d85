package org.sweep.optim.transform;

import org.sweep.linalg.Backend;
import org.sweep.linalg.UpdateKernels.MomentumCoefficients;
import org.sweep.linalg.Vector;
import org.sweep.spec.Declaration;

/**
 * Nesterov's accelerated gradient in the form of Sutskever et al. (ICML 2013) as TensorFlow and
 * PyTorch compute it: m &lt;- rho m + g; u = eta (g + rho m), m_0 = 0. Stores m.
 *
 * @param eta learning rate
 * @param rho decay of the velocity m, in (-1, 1)
 */
public record Nesterov(double eta, double rho) implements Transform {
  static final TransformType TYPE =
      new TransformType(
          Declaration.of("nesterov", "m <- rho m + g; u = eta (g + rho m)", Momentum.RHO),
          (eta, values) -> new Nesterov(eta, values.real("rho")));

  @Override
  public TransformState start(Backend backend, Vector block) {
    Vector velocity = backend.zerosLike(block);
    MomentumCoefficients coefficients = new MomentumCoefficients(rho, eta);
    return TransformState.of(
        (gradient, point) -> backend.updates().nesterov(coefficients, gradient, velocity, point),
        velocity);
  }
}
