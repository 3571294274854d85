package org.sweep.linalg;

import dev.ludovic.netlib.blas.BLAS;
import java.util.Arrays;

/** Java arrays with fused loops, and BLAS for matrix products. */
final class CpuBackend implements DenseBackend {
  private final BLAS blas;
  private final String description;
  private final DenseKernels dense;
  private final UpdateKernels updates = new CpuUpdateKernels();

  CpuBackend(BLAS blas, String library) {
    this.blas = blas;
    description = "cpu (" + library + ")";
    dense = new CpuDenseKernels(blas);
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public DenseKernels dense() {
    return dense;
  }

  @Override
  public double epsilon() {
    return Math.ulp(1.0f);
  }

  @Override
  public UpdateKernels updates() {
    return updates;
  }

  @Override
  public Vector zeros(int length) {
    return of(new float[length]);
  }

  /** The same place in an array of its own, so that one index serves both. */
  @Override
  public Vector zerosLike(Vector x) {
    FloatVector v = (FloatVector) x;
    return new FloatVector(new float[v.end()], v.offset(), v.length());
  }

  @Override
  public Vector of(float[] values) {
    return new FloatVector(values, 0, values.length);
  }

  @Override
  public Vector of(double[] values) {
    Vector vector = zeros(values.length);
    load(values, vector);
    return vector;
  }

  @Override
  public void load(double[] values, Vector target) {
    FloatVector t = FloatVector.of(target, values.length);
    for (int i = 0; i < values.length; i++) {
      t.data()[t.offset() + i] = (float) values[i];
    }
  }

  @Override
  public void read(Vector source, double[] target) {
    ((FloatVector) source).read(target);
  }

  @Override
  public void load(float[] values, Vector target) {
    FloatVector t = FloatVector.of(target, values.length);
    System.arraycopy(values, 0, t.data(), t.offset(), values.length);
  }

  @Override
  public void fill(double value, Vector x) {
    FloatVector v = (FloatVector) x;
    Arrays.fill(v.data(), v.offset(), v.offset() + v.length(), (float) value);
  }

  @Override
  public void copy(Vector x, Vector y) {
    FloatVector from = (FloatVector) x;
    FloatVector to = FloatVector.of(y, from.length());
    System.arraycopy(from.data(), from.offset(), to.data(), to.offset(), from.length());
  }

  @Override
  public void scale(double a, Vector x) {
    FloatVector v = (FloatVector) x;
    float factor = (float) a;
    float[] data = v.data();
    int end = v.end();
    for (int i = v.offset(); i < end; i++) {
      data[i] *= factor;
    }
  }

  @Override
  public void axpy(double a, Vector x, Vector y) {
    FloatVector from = (FloatVector) x;
    FloatVector to = FloatVector.of(y, from.length());
    float factor = (float) a;
    float[] xs = from.data();
    float[] ys = to.data();
    if (from.offset() != to.offset()) {
      blas.saxpy(from.length(), factor, xs, from.offset(), 1, ys, to.offset(), 1);
      return;
    }
    int end = from.end();
    for (int i = from.offset(); i < end; i++) {
      ys[i] += factor * xs[i];
    }
  }

  /** Eight sums, for the processor adds to one of them while it still works on the others. */
  @Override
  public double dot(Vector x, Vector y) {
    FloatVector left = (FloatVector) x;
    FloatVector right = FloatVector.of(y, left.length());
    float[] xs = left.data();
    float[] ys = right.data();
    int shift = right.offset() - left.offset();
    int end = left.end();
    int i = left.offset();
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    for (; i + 7 < end; i += 8) {
      int j = i + shift;
      s0 += (double) xs[i] * ys[j];
      s1 += (double) xs[i + 1] * ys[j + 1];
      s2 += (double) xs[i + 2] * ys[j + 2];
      s3 += (double) xs[i + 3] * ys[j + 3];
      s4 += (double) xs[i + 4] * ys[j + 4];
      s5 += (double) xs[i + 5] * ys[j + 5];
      s6 += (double) xs[i + 6] * ys[j + 6];
      s7 += (double) xs[i + 7] * ys[j + 7];
    }
    for (; i < end; i++) {
      s0 += (double) xs[i] * ys[i + shift];
    }
    return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
  }

  @Override
  public double norm(Vector x) {
    return Math.sqrt(dot(x, x));
  }
}
