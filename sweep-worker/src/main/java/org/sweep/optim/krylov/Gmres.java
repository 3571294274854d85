package org.sweep.optim.krylov;

import java.util.ArrayList;
import java.util.List;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;

/**
 * The generalized minimal residual method (Saad and Schultz, SIAM J. Sci. Stat. Comput. 7, 1986)
 * for A x = b with any square A: the k-th iterate has the smallest residual in the span of b, A b,
 * ..., A^(k-1) b. Modified Gram-Schmidt, Givens rotations, x_0 = 0, no restarts.
 *
 * <p>One product an iteration and one for the residual. Stores k + 2 vectors, with k the most
 * iterations that any of its solves took: storage grows when it is first needed and is kept.
 */
public final class Gmres {
  private final Backend backend;
  private final int length;
  private final Stopping stopping;
  private final Vector scratch;
  private final List<Vector> basis = new ArrayList<>();

  /** Columns of the Hessenberg matrix, which rotations make upper triangular. */
  private final List<double[]> columns = new ArrayList<>();

  private final List<Rotation> rotations = new ArrayList<>();

  /** The norm of b and what the rotations make of it: the last one is the residual. */
  private final List<Double> rotated = new ArrayList<>();

  /** A solver for systems of {@code length} unknowns, to be used by one thread. */
  public Gmres(Backend backend, int length, Stopping stopping) {
    this.backend = backend;
    this.length = length;
    this.stopping = stopping;
    this.scratch = backend.zeros(length);
  }

  /**
   * Solves A x = b as well as the iterations allow. Where the recurrence breaks down, because A is
   * singular or a number is not finite, x and the residual are NaN.
   *
   * @param a the operator A
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
    int most = Math.min(stopping.iterations(), length);
    do {
      extend(a);
      rotate();
    } while (columns.size() < most && Math.abs(rotated.get(columns.size())) > enough);
    addSolution(x);
    return a.relativeResidual(backend, b, x, scratch);
  }

  private void begin(Vector b, double norm) {
    columns.clear();
    rotations.clear();
    rotated.clear();
    rotated.add(norm);
    backend.copy(b, basisVector(0));
    backend.scale(1 / norm, basisVector(0));
  }

  private Vector basisVector(int index) {
    if (index == basis.size()) {
      basis.add(backend.zeros(length));
    }
    return basis.get(index);
  }

  /** Arnoldi's step: A times the last basis vector, made orthogonal to all of them. */
  private void extend(LinearOperator a) {
    int k = columns.size();
    double[] column = new double[k + 2];
    a.apply(basisVector(k), scratch);
    for (int i = 0; i <= k; i++) {
      column[i] = backend.dot(scratch, basisVector(i));
      backend.axpy(-column[i], basisVector(i), scratch);
    }
    column[k + 1] = backend.norm(scratch);
    columns.add(column);
    backend.copy(scratch, basisVector(k + 1));
    backend.scale(1 / column[k + 1], basisVector(k + 1));
  }

  private void rotate() {
    int k = columns.size() - 1;
    double[] column = columns.get(k);
    for (int i = 0; i < k; i++) {
      rotations.get(i).apply(column, i);
    }
    Rotation rotation = Rotation.annihilating(column[k], column[k + 1]);
    rotations.add(rotation);
    rotation.apply(column, k);
    double last = rotated.get(k);
    rotated.set(k, rotation.cosine() * last);
    rotated.add(-rotation.sine() * last);
  }

  /** Back substitution; a zero on the diagonal, of a singular A, gives what is not finite. */
  private void addSolution(Vector x) {
    double[] y = new double[columns.size()];
    for (int row = y.length - 1; row >= 0; row--) {
      double sum = rotated.get(row);
      for (int j = row + 1; j < y.length; j++) {
        sum -= columns.get(j)[row] * y[j];
      }
      y[row] = sum / columns.get(row)[row];
    }
    for (int j = 0; j < y.length; j++) {
      backend.axpy(y[j], basis.get(j), x);
    }
  }

  /** A plane rotation. */
  private record Rotation(double cosine, double sine) {
    /**
     * The rotation that turns (a, b) into (r, 0). Nothing turns (0, 0): cosine and sine are NaN.
     */
    static Rotation annihilating(double a, double b) {
      double r = Math.hypot(a, b);
      return new Rotation(a / r, b / r);
    }

    /** Turns rows {@code i} and {@code i + 1}. */
    void apply(double[] column, int i) {
      double upper = cosine * column[i] + sine * column[i + 1];
      column[i + 1] = cosine * column[i + 1] - sine * column[i];
      column[i] = upper;
    }
  }
}
