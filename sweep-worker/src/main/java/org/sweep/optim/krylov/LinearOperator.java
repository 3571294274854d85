package org.sweep.optim.krylov;

import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;

/** A square matrix A that is known by its products. */
@FunctionalInterface
public interface LinearOperator {
  /**
   * product &lt;- A x.
   *
   * @param x the vector, left as it is
   * @param product receives the product, another vector of the same length
   */
  void apply(Vector x, Vector product);

  /**
   * |b - A x| / |b|, computed from the definition at the cost of one product. Solvers report this
   * and not the residual of their recurrence, from which rounding errors let it drift away.
   *
   * @param backend where the numbers live
   * @param b the right-hand side, not zero
   * @param x the solution
   * @param residual receives A x - b
   */
  default double relativeResidual(Backend backend, Vector b, Vector x, Vector residual) {
    apply(x, residual);
    backend.axpy(-1, b, residual);
    return backend.norm(residual) / backend.norm(b);
  }
}
