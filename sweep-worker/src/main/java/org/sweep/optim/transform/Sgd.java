package org.sweep.optim.transform;

import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.spec.Declaration;

/**
 * Stochastic gradient descent: u = eta g. Stores nothing.
 *
 * @param eta learning rate
 */
public record Sgd(double eta) implements Transform {
  static final TransformType TYPE =
      new TransformType(Declaration.of("sgd", "u = eta g"), (eta, values) -> new Sgd(eta));

  @Override
  public TransformState start(Backend backend, Vector block) {
    return TransformState.of((gradient, point) -> backend.axpy(-eta, gradient, point));
  }
}
