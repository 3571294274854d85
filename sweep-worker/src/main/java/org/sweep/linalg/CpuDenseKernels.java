package org.sweep.linalg;

import dev.ludovic.netlib.blas.BLAS;
import java.util.Arrays;

/** Dense layers on Java arrays: branch-free loops, and BLAS for matrix products. */
final class CpuDenseKernels implements DenseKernels {
  /** Its square times any positive float is at least 1. */
  private static final float LIFT = 0x1p126f;

  /** Up to so many rows or columns of a product, as many matrix-vector products are faster. */
  private static final int THIN = 4;

  private final BLAS blas;
  private final ThinProducts products;

  /** Never written after it is set, so that threads may share it. */
  private volatile float[] ones = {};

  CpuDenseKernels(BLAS blas) {
    this.blas = blas;
    products = new ThinProducts(blas);
  }

  @Override
  public void gemm(Matrix a, Matrix b, double beta, Matrix c) {
    FloatMatrix left = (FloatMatrix) a;
    FloatMatrix right = (FloatMatrix) b;
    FloatMatrix target = FloatMatrix.of(c, left.rows(), right.columns());
    if (left.columns() != right.rows()) {
      throw new IllegalArgumentException(
          "inner sizes must be equal, but were %d and %d".formatted(left.columns(), right.rows()));
    }
    if (target.rows() <= THIN) {
      products.multiplyRows(left, right, (float) beta, target);
    } else if (target.columns() <= THIN) {
      products.multiplyColumns(left, right, (float) beta, target);
    } else {
      multiplyBlocks(left, right, (float) beta, target);
    }
  }

  /** BLAS is column-major, so it is asked for the transposed product: c' = b' a'. */
  private void multiplyBlocks(FloatMatrix left, FloatMatrix right, float beta, FloatMatrix target) {
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
        beta,
        target.data(),
        target.offset(),
        target.stride());
  }

  @Override
  public void fillRows(Vector values, Matrix target) {
    FloatMatrix m = FloatMatrix.stored(target);
    FloatVector v = FloatVector.of(values, m.rows());
    for (int i = 0; i < m.rows(); i++) {
      int start = m.offset() + i * m.columns();
      Arrays.fill(m.data(), start, start + m.columns(), v.data()[v.offset() + i]);
    }
  }

  @Override
  public void fillColumns(Vector values, Matrix target) {
    FloatMatrix m = FloatMatrix.stored(target);
    FloatVector v = FloatVector.of(values, m.columns());
    for (int start = m.offset(); start < m.end(); start += m.columns()) {
      System.arraycopy(v.data(), v.offset(), m.data(), start, m.columns());
    }
  }

  @Override
  public void rowSums(Matrix matrix, double beta, Vector sums) {
    FloatMatrix m = FloatMatrix.stored(matrix);
    FloatVector s = FloatVector.of(sums, m.rows());
    int n = m.columns();
    float[] one = ones(n);
    float b = (float) beta;
    blas.sgemv(
        "T", n, m.rows(), 1f, m.data(), m.offset(), n, one, 0, 1, b, s.data(), s.offset(), 1);
  }

  @Override
  public void multiply(Matrix x, Matrix y, double beta, Matrix target) {
    FloatMatrix t = FloatMatrix.stored(target);
    float[] xs = t.aligned(x);
    float[] ys = t.aligned(y);
    float[] ts = t.data();
    float b = (float) beta;
    int end = t.end();
    if (b == 0) {
      for (int i = t.offset(); i < end; i++) {
        ts[i] = xs[i] * ys[i];
      }
    } else {
      for (int i = t.offset(); i < end; i++) {
        ts[i] = xs[i] * ys[i] + b * ts[i];
      }
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
    for (int sample = 0; sample < s.columns(); sample++) {
      loss += softmaxColumn(s, d, sample, labels[sample]);
    }
    return loss / s.columns();
  }

  private static double softmaxColumn(FloatMatrix s, FloatMatrix d, int sample, int label) {
    int n = s.columns();
    int from = s.offset() + sample;
    int end = s.end();
    int to = d.offset() + sample - from;
    float[] ss = s.data();
    float[] ds = d.data();
    float largest = ss[from];
    for (int i = from + n; i < end; i += n) {
      largest = Math.max(largest, ss[i]);
    }
    float sum = 0;
    for (int i = from; i < end; i += n) {
      float exponential = Exponential.ofNonPositive(ss[i] - largest);
      ds[to + i] = exponential;
      sum += exponential;
    }
    float share = 1 / (sum * n);
    for (int i = from; i < end; i += n) {
      ds[to + i] *= share;
    }
    int at = from + label * n;
    ds[to + at] -= 1f / n;
    return Math.log(sum) - ((double) ss[at] - largest);
  }

  @Override
  public int countCorrect(Matrix logits, int[] labels) {
    FloatMatrix s = FloatMatrix.stored(logits);
    int correct = 0;
    for (int sample = 0; sample < s.columns(); sample++) {
      correct += largestRow(s, sample) == labels[sample] ? 1 : 0;
    }
    return correct;
  }

  private static int largestRow(FloatMatrix s, int column) {
    int best = 0;
    for (int row = 1; row < s.rows(); row++) {
      boolean larger = s.at(row, column) > s.at(best, column);
      best = larger ? row : best;
    }
    return best;
  }
}
