package org.sweep.nn;

import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.DenseKernels;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;

/**
 * A factor for each sample, which multiplies columns of signals. The factors are spread over a
 * matrix of the signals' shape, so that the product runs along rows of memory; that matrix serves
 * until other factors come.
 */
public final class SampleFactors {
  private final DenseBackend backend;
  private final DenseKernels kernels;
  private final Vector values;
  private final Vector spread;
  private final Vector scratch;
  private int samples;
  private int spreadRows;
  private boolean areZero = true;

  /**
   * Storage.
   *
   * @param rows of the largest signal to be multiplied
   * @param capacity the largest batch, in samples
   * @param backend where the numbers live
   */
  public SampleFactors(int rows, int capacity, DenseBackend backend) {
    int size = Math.multiplyExact(rows, capacity);
    this.backend = backend;
    kernels = backend.dense();
    values = backend.zeros(capacity);
    spread = backend.zeros(size);
    scratch = backend.zeros(size);
  }

  /** Takes one factor for each sample. */
  public void load(double[] factors) {
    samples = factors.length;
    backend.load(factors, values.slice(0, samples));
    spreadRows = 0;
    areZero = true;
    for (double factor : factors) {
      areZero &= factor == 0;
    }
  }

  /** Whether every factor is zero. */
  public boolean areZero() {
    return areZero;
  }

  /**
   * {@code target} &lt;- {@code source} diag(factors) + beta {@code target}.
   *
   * @param source [units, samples]
   * @param beta 0 overwrites {@code target}, whatever it held
   * @param target [units, samples], may be the source
   */
  public void multiply(Matrix source, double beta, Matrix target) {
    kernels.multiply(spread(source.rows()), source, beta, target);
  }

  /** {@code source} diag(factors), overwritten by the next one. */
  Matrix scaled(Matrix source) {
    Matrix target = scratch.slice(0, source.rows() * samples).asMatrix(source.rows());
    multiply(source, 0, target);
    return target;
  }

  /** The factors as one row, [1, samples]. */
  Matrix row() {
    return values.slice(0, samples).asMatrix(1);
  }

  private Matrix spread(int rows) {
    Matrix matrix = spread.slice(0, rows * samples).asMatrix(rows);
    if (rows > spreadRows) {
      kernels.fillColumns(values.slice(0, samples), matrix);
      spreadRows = rows;
    }
    return matrix;
  }
}
