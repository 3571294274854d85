package org.sweep.optim.krylov;

import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;

/**
 * The minimal residual method MINRES (Paige and Saunders, SIAM J. Numer. Anal. 12, 1975) for A x =
 * b with a symmetric A, definite or not: the iterates of {@link Gmres} by short recurrences, x_0 =
 * 0.
 *
 * <p>One product an iteration and one for the residual. Stores 7 vectors.
 */
public final class Minres {
  private final Backend backend;
  private final Stopping stopping;

  /** Lanczos vectors v_(k-1), v_k and v_(k+1). */
  private final Vector[] v = new Vector[3];

  /** Directions w_(k-2), w_(k-1) and w_k in which x moves. */
  private final Vector[] w = new Vector[3];

  private final Vector scratch;

  /** A solver for systems of {@code length} unknowns, to be used by one thread. */
  public Minres(Backend backend, int length, Stopping stopping) {
    this.backend = backend;
    this.stopping = stopping;
    this.scratch = backend.zeros(length);
    for (int i = 0; i < 3; i++) {
      v[i] = backend.zeros(length);
      w[i] = backend.zeros(length);
    }
  }

  /**
   * Solves A x = b as well as the iterations allow. Where the recurrence breaks down, because A is
   * singular or a number is not finite, x and the residual are NaN.
   *
   * @param a the symmetric operator A
   * @param b the right-hand side, left as it is
   * @param x receives the solution
   * @return the relative residual |b - A x| / |b|; 0 if b is zero
   */
  public double solve(LinearOperator a, Vector b, Vector x) {
    backend.fill(0, x);
    double norm = backend.norm(b);
    if (norm == 0) {
      return 0;
    }
    begin(b, norm);
    double enough = stopping.residual(backend) * norm;
    Recurrence recurrence = new Recurrence(norm);
    int iteration = 0;
    do {
      iterate(a, recurrence, x);
      iteration++;
    } while (iteration < stopping.iterations() && Math.abs(recurrence.residual) > enough);
    return a.relativeResidual(backend, b, x, scratch);
  }

  private void begin(Vector b, double norm) {
    backend.copy(b, v[1]);
    backend.scale(1 / norm, v[1]);
    backend.fill(0, v[0]);
    backend.fill(0, w[0]);
    backend.fill(0, w[1]);
  }

  private void iterate(LinearOperator a, Recurrence r, Vector x) {
    a.apply(v[1], v[2]);
    backend.axpy(-r.beta, v[0], v[2]);
    double alpha = backend.dot(v[1], v[2]);
    backend.axpy(-alpha, v[1], v[2]);
    r.rotate(alpha, backend.norm(v[2]));
    backend.copy(v[1], w[2]);
    backend.axpy(-r.aboveDiagonal, w[1], w[2]);
    backend.axpy(-r.twoAboveDiagonal, w[0], w[2]);
    backend.scale(1 / r.diagonal, w[2]);
    backend.axpy(r.step, w[2], x);
    backend.scale(1 / r.beta, v[2]);
    shift(v);
    shift(w);
  }

  private static void shift(Vector[] vectors) {
    Vector oldest = vectors[0];
    vectors[0] = vectors[1];
    vectors[1] = vectors[2];
    vectors[2] = oldest;
  }

  /** The tridiagonal matrix of Lanczos, made upper triangular by rotations, a column at a time. */
  private static final class Recurrence {
    private double cosine = 1;
    private double sine;
    private double previousCosine = 1;
    private double previousSine;

    /** The norm of v_(k+1) before it was normalized. */
    private double beta;

    private double diagonal;
    private double aboveDiagonal;
    private double twoAboveDiagonal;

    /** How far x moves along w_k. */
    private double step;

    private double residual;

    Recurrence(double norm) {
      residual = norm;
    }

    /** The column (beta_k, alpha_k, beta_(k+1)); all zero, of a singular A, gives NaN. */
    void rotate(double alpha, double nextBeta) {
      double rotated = cosine * alpha - previousCosine * sine * beta;
      aboveDiagonal = sine * alpha + previousCosine * cosine * beta;
      twoAboveDiagonal = previousSine * beta;
      diagonal = Math.hypot(rotated, nextBeta);
      previousCosine = cosine;
      previousSine = sine;
      cosine = rotated / diagonal;
      sine = nextBeta / diagonal;
      step = cosine * residual;
      residual = -sine * residual;
      beta = nextBeta;
    }
  }
}
