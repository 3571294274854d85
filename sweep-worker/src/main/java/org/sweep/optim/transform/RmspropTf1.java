package org.sweep.optim.transform;

import org.sweep.linalg.Backend;
import org.sweep.linalg.UpdateKernels.RmspropCoefficients;
import org.sweep.linalg.Vector;
import org.sweep.spec.Declaration;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;

/**
 * RMSProp as TensorFlow 1 computes it: r &lt;- tau r + (1 - tau) g^2, r_0 = 1; u = eta g / sqrt(r +
 * epsilon). The accumulator starts at one and epsilon stands inside the root. Stores r.
 *
 * @param eta learning rate
 * @param tau decay of the mean square, in [0, 1)
 * @param epsilon guard of the quotient, inside the root
 */
public record RmspropTf1(double eta, double tau, double epsilon) implements Transform {
  static final TransformType TYPE =
      new TransformType(
          Declaration.of(
              "rmsprop-tf1",
              "r <- tau r + (1-tau) g^2, r_0 = 1; u = eta g / sqrt(r + epsilon)",
              Parameter.real("tau", Range.halfOpen(0, 1), 0.9, "decay of the mean square"),
              Parameter.real("epsilon", Range.positive(), 1e-10, "guard inside the root")),
          (eta, values) -> new RmspropTf1(eta, values.real("tau"), values.real("epsilon")));

  @Override
  public TransformState start(Backend backend, Vector block) {
    Vector meanSquare = backend.zerosLike(block);
    backend.fill(1, meanSquare);
    RmspropCoefficients coefficients = new RmspropCoefficients(tau, eta, epsilon);
    return TransformState.of(
        (gradient, point) ->
            backend.updates().rmspropInsideRoot(coefficients, gradient, meanSquare, point),
        meanSquare);
  }
}
