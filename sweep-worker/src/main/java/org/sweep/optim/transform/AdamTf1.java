package org.sweep.optim.transform;

import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.spec.Declaration;

/**
 * Adam as TensorFlow 1 computes it, the epsilon-hat form of Kingma and Ba, section 2: eta_t = eta
 * sqrt(1 - beta2^t) / (1 - beta1^t); u = eta_t m1 / (sqrt(m2) + epsilon), moments as in {@link
 * Adam}. Stores m1, m2 and t.
 *
 * @param parameters eta, beta1, beta2 and epsilon
 */
public record AdamTf1(AdamParameters parameters) implements Transform {
  static final TransformType TYPE =
      new TransformType(
          new Declaration(
              "adam-tf1",
              "u = eta sqrt(1-beta2^t)/(1-beta1^t) m1 / (sqrt(m2) + epsilon)",
              AdamParameters.DECLARED),
          (eta, values) -> new AdamTf1(AdamParameters.of(eta, values)));

  @Override
  public TransformState start(Backend backend, Vector block) {
    return new AdamState(backend, block, parameters::correctedRate);
  }
}
