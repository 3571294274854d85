package org.sweep.linalg;

import dev.ludovic.netlib.blas.BLAS;

/**
 * Matrix products c &lt;- a b + beta c with few rows or few columns, as matrix-vector products: a
 * matrix product spends its time on packing there.
 */
final class ThinProducts {
  private final BLAS blas;

  ThinProducts(BLAS blas) {
    this.blas = blas;
  }

  /** Row by row: c_i' = b' a_i'. */
  void multiplyRows(FloatMatrix a, FloatMatrix b, float beta, FloatMatrix c) {
    int step = a.columnStep();
    for (int row = 0; row < c.rows(); row++) {
      blas.sgemv(
          b.isTransposed() ? "T" : "N",
          b.stride(),
          b.isTransposed() ? b.columns() : b.rows(),
          1f,
          b.data(),
          b.offset(),
          b.stride(),
          a.data(),
          a.offset() + row * a.rowStep(),
          step,
          beta,
          c.data(),
          c.offset() + row * c.columns(),
          1);
    }
  }

  /** Column by column: c^j = a b^j. */
  void multiplyColumns(FloatMatrix a, FloatMatrix b, float beta, FloatMatrix c) {
    int step = b.rowStep();
    for (int column = 0; column < c.columns(); column++) {
      blas.sgemv(
          a.isTransposed() ? "N" : "T",
          a.stride(),
          a.isTransposed() ? a.columns() : a.rows(),
          1f,
          a.data(),
          a.offset(),
          a.stride(),
          b.data(),
          b.offset() + column * b.columnStep(),
          step,
          beta,
          c.data(),
          c.offset() + column,
          c.columns());
    }
  }
}
