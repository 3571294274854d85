package org.sweep.linalg;

import dev.ludovic.netlib.blas.BLAS;
import java.util.Arrays;

/** Dense layers on Java arrays: branch-free loops, and BLAS for matrix products. */
final class CpuDenseKernels implements DenseKernels {
  /** Its square times any positive float is at least 1. */
  private static final float LIFT = 0x1p126f;

  private final BLAS blas;

  /** Never written after it is set, so that threads may share it. */
  private volatile float[] ones = {};

  CpuDenseKernels(BLAS blas) {
    this.blas = blas;
  }

  /** BLAS is column-major, so it is asked for the transposed product: c' = b' a'. */
  @Override
  public void gemm(Matrix a, Matrix b, double beta, Matrix c) {
    FloatMatrix left = (FloatMatrix) a;
    FloatMatrix right = (FloatMatrix) b;
    FloatMatrix target = FloatMatrix.of(c, left.rows(), right.columns());
    if (left.columns() != right.rows()) {
      throw new IllegalArgumentException(
          "inner sizes must be equal, but were %d and %d"
              .formatted(left.columns(), right.rows()));
    }
    blas.sgemm(
        right.isTransposed() ? "T" : "N",
        left.isTransposed() ? "T" : "N",
        target.columns(),
        target.rows(),
        left.columns(),
        1f,
        right.data(),
        right.offset(),
        right.stride(),
        left.data(),
        left.offset(),
        left.stride(),
        (float) beta,
        target.data(),
        target.offset(),
        target.stride());
  }

  @Override
  public void fillRows(Vector bias, Matrix rows) {
    FloatMatrix m = FloatMatrix.stored(rows);
    FloatVector b = FloatVector.of(bias, m.columns());
    for (int row = m.offset(); row < m.end(); row += m.columns()) {
      System.arraycopy(b.data(), b.offset(), m.data(), row, m.columns());
    }
  }

  /** Half of x + |x|, which the JIT compiler vectorizes better than a maximum. */
  @Override
  public void relu(Matrix matrix) {
    FloatMatrix m = FloatMatrix.stored(matrix);
    float[] ms = m.data();
    int end = m.end();
    for (int i = m.offset(); i < end; i++) {
      ms[i] = 0.5f * (ms[i] + Math.abs(ms[i]));
    }
  }

  @Override
  public void reluMask(Matrix activation, Matrix delta) {
    FloatMatrix d = FloatMatrix.stored(delta);
    float[] as = d.aligned(activation);
    float[] ds = d.data();
    int end = d.end();
    for (int i = d.offset(); i < end; i++) {
      ds[i] *= Math.min(1f, as[i] * LIFT * LIFT);
    }
  }

  @Override
  public void columnSums(Matrix rows, Vector sums) {
    FloatMatrix m = FloatMatrix.stored(rows);
    FloatVector s = FloatVector.of(sums, m.columns());
    int n = m.columns();
    float[] one = ones(m.rows());
    blas.sgemv(
        "N", n, m.rows(), 1f, m.data(), m.offset(), n, one, 0, 1, 0f, s.data(), s.offset(), 1);
  }

  private float[] ones(int count) {
    float[] enough = ones;
    if (enough.length < count) {
      enough = new float[count];
      Arrays.fill(enough, 1f);
      ones = enough;
    }
    return enough;
  }

  @Override
  public void gatherRows(Matrix source, int[] indices, int offset, Matrix target) {
    FloatMatrix from = FloatMatrix.stored(source);
    FloatMatrix to = FloatMatrix.stored(target);
    int n = to.columns();
    for (int row = 0; row < to.rows(); row++) {
      int start = from.offset() + indices[offset + row] * n;
      System.arraycopy(from.data(), start, to.data(), to.offset() + row * n, n);
    }
  }

  @Override
  public double softmaxCrossEntropy(Matrix logits, int[] labels, Matrix delta) {
    FloatMatrix s = FloatMatrix.stored(logits);
    FloatMatrix d = FloatMatrix.of(delta, s.rows(), s.columns());
    double loss = 0;
    for (int row = 0; row < s.rows(); row++) {
      loss += softmaxRow(s, d, row, labels[row]);
    }
    return loss / s.rows();
  }

  private static double softmaxRow(FloatMatrix s, FloatMatrix d, int row, int label) {
    int classes = s.columns();
    int so = s.offset() + row * classes;
    int off = d.offset() + row * classes;
    float[] ss = s.data();
    float[] ds = d.data();
    float largest = ss[so];
    for (int j = 1; j < classes; j++) {
      largest = Math.max(largest, ss[so + j]);
    }
    double sum = 0;
    for (int j = 0; j < classes; j++) {
      float exponential = Exponential.ofNonPositive(ss[so + j] - largest);
      ds[off + j] = exponential;
      sum += exponential;
    }
    float share = (float) (1 / (sum * s.rows()));
    for (int j = 0; j < classes; j++) {
      ds[off + j] *= share;
    }
    ds[off + label] -= 1f / s.rows();
    return Math.log(sum) - ((double) ss[so + label] - largest);
  }

  @Override
  public int countCorrect(Matrix logits, int[] labels) {
    FloatMatrix s = FloatMatrix.stored(logits);
    float[] ss = s.data();
    int correct = 0;
    for (int row = 0; row < s.rows(); row++) {
      int start = s.offset() + row * s.columns();
      int best = 0;
      for (int j = 1; j < s.columns(); j++) {
        best = ss[start + j] > ss[start + best] ? j : best;
      }
      correct += best == labels[row] ? 1 : 0;
    }
    return correct;
  }
}
