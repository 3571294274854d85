package org.sweep.optim.transform;

import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.spec.Declaration;

/**
 * Adam (Kingma and Ba, ICLR 2015, Algorithm 1): m1 &lt;- beta1 m1 + (1 - beta1) g; m2 &lt;- beta2
 * m2 + (1 - beta2) g^2; u = eta m1^ / (sqrt(m2^) + epsilon) with m1^ = m1 / (1 - beta1^t) and m2^ =
 * m2 / (1 - beta2^t). Stores m1, m2 and t.
 *
 * @param parameters eta, beta1, beta2 and epsilon
 */
public record Adam(AdamParameters parameters) implements Transform {
  static final TransformType TYPE =
      new TransformType(
          new Declaration("adam", "u = eta m1^ / (sqrt(m2^) + epsilon)", AdamParameters.DECLARED),
          (eta, values) -> new Adam(AdamParameters.of(eta, values)));

  @Override
  public TransformState start(Backend backend, Vector block) {
    return new AdamState(backend, block, parameters::biasCorrected);
  }
}
