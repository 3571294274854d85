package org.sweep.optim.transform;

import org.sweep.linalg.Backend;
import org.sweep.linalg.UpdateKernels.RmspropCoefficients;
import org.sweep.linalg.Vector;
import org.sweep.spec.Declaration;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;

/**
 * RMSProp (Tieleman and Hinton, 2012): r &lt;- tau r + (1 - tau) g^2, r_0 = 0; u = eta g / (delta +
 * sqrt(r)). Stores r.
 *
 * @param eta learning rate
 * @param tau decay of the mean square, in [0, 1)
 * @param delta guard of the quotient, outside the root
 */
public record Rmsprop(double eta, double tau, double delta) implements Transform {
  static final TransformType TYPE =
      new TransformType(
          Declaration.of(
              "rmsprop",
              "r <- tau r + (1-tau) g^2, r_0 = 0; u = eta g / (delta + sqrt(r))",
              Parameter.real("tau", Range.halfOpen(0, 1), 0.9, "decay of the mean square"),
              Parameter.real("delta", Range.positive(), 1e-8, "guard of the quotient")),
          (eta, values) -> new Rmsprop(eta, values.real("tau"), values.real("delta")));

  @Override
  public TransformState start(Backend backend, Vector block) {
    Vector meanSquare = backend.zerosLike(block);
    RmspropCoefficients coefficients = new RmspropCoefficients(tau, eta, delta);
    return TransformState.of(
        (gradient, point) -> backend.updates().rmsprop(coefficients, gradient, meanSquare, point),
        meanSquare);
  }
}
