package org.sweep.optim.transform;

import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.spec.Declaration;

/**
 * AdaGrad (Duchi, Hazan and Singer, JMLR 2011) as TensorFlow 1 computes it: a &lt;- a + g^2, a_0 =
 * 0.1; u = eta g / sqrt(a). Stores a.
 *
 * @param eta learning rate
 */
public record Adagrad(double eta) implements Transform {
  private static final double INITIAL_SUM = 0.1;

  static final TransformType TYPE =
      new TransformType(
          Declaration.of("adagrad", "a <- a + g^2, a_0 = 0.1; u = eta g / sqrt(a)"),
          (eta, values) -> new Adagrad(eta));

  @Override
  public TransformState start(Backend backend, Vector block) {
    Vector sum = backend.zerosLike(block);
    backend.fill(INITIAL_SUM, sum);
    return TransformState.of(
        (gradient, point) -> backend.updates().adagrad(eta, gradient, sum, point), sum);
  }
}
