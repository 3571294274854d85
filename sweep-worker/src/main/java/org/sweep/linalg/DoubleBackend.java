package org.sweep.linalg;

import java.util.Arrays;

/** Java arrays of doubles with plain loops: toy games are too small for anything faster. */
final class DoubleBackend implements Backend {
  static final Backend INSTANCE = new DoubleBackend();

  private final UpdateKernels updates = new DoubleUpdateKernels();

  private DoubleBackend() {}

  @Override
  public String description() {
    return "cpu (double precision)";
  }

  @Override
  public double epsilon() {
    return Math.ulp(1.0);
  }

  @Override
  public UpdateKernels updates() {
    return updates;
  }

  @Override
  public Vector zeros(int length) {
    return new DoubleVector(new double[length], 0, length);
  }

  @Override
  public Vector zerosLike(Vector x) {
    DoubleVector v = (DoubleVector) x;
    return new DoubleVector(new double[v.end()], v.offset(), v.length());
  }

  @Override
  public Vector of(float[] values) {
    Vector vector = zeros(values.length);
    load(values, vector);
    return vector;
  }

  @Override
  public Vector of(double[] values) {
    return new DoubleVector(values.clone(), 0, values.length);
  }

  @Override
  public void load(float[] values, Vector target) {
    DoubleVector t = DoubleVector.of(target, values.length);
    for (int i = 0; i < values.length; i++) {
      t.data()[t.offset() + i] = values[i];
    }
  }

  @Override
  public void load(double[] values, Vector target) {
    DoubleVector t = DoubleVector.of(target, values.length);
    System.arraycopy(values, 0, t.data(), t.offset(), values.length);
  }

  @Override
  public void read(Vector source, double[] target) {
    DoubleVector s = DoubleVector.of(source, target.length);
    System.arraycopy(s.data(), s.offset(), target, 0, target.length);
  }

  @Override
  public void fill(double value, Vector x) {
    DoubleVector v = (DoubleVector) x;
    Arrays.fill(v.data(), v.offset(), v.end(), value);
  }

  @Override
  public void copy(Vector x, Vector y) {
    DoubleVector from = (DoubleVector) x;
    DoubleVector to = DoubleVector.of(y, from.length());
    System.arraycopy(from.data(), from.offset(), to.data(), to.offset(), from.length());
  }

  @Override
  public void scale(double a, Vector x) {
    DoubleVector v = (DoubleVector) x;
    for (int i = v.offset(); i < v.end(); i++) {
      v.data()[i] *= a;
    }
  }

  @Override
  public void axpy(double a, Vector x, Vector y) {
    DoubleVector from = (DoubleVector) x;
    DoubleVector to = DoubleVector.of(y, from.length());
    for (int i = 0; i < from.length(); i++) {
      to.data()[to.offset() + i] += a * from.data()[from.offset() + i];
    }
  }

  @Override
  public double dot(Vector x, Vector y) {
    DoubleVector left = (DoubleVector) x;
    DoubleVector right = DoubleVector.of(y, left.length());
    double sum = 0;
    for (int i = 0; i < left.length(); i++) {
      sum += left.data()[left.offset() + i] * right.data()[right.offset() + i];
    }
    return sum;
  }

  @Override
  public double norm(Vector x) {
    return Math.sqrt(dot(x, x));
  }
}
