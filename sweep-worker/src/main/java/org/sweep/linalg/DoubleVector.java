package org.sweep.linalg;

import java.util.Arrays;
import java.util.Objects;

/** A vector view of a Java array of doubles. */
@SuppressWarnings("ArrayRecordComponent") // Views are never compared.
record DoubleVector(double[] data, int offset, int length) implements Vector {
  DoubleVector {
    Objects.checkFromIndexSize(offset, length, data.length);
  }

  @Override
  public Vector slice(int from, int count) {
    Objects.checkFromIndexSize(from, count, length);
    return new DoubleVector(data, offset + from, count);
  }

  @Override
  public Matrix asMatrix(int rows) {
    throw new UnsupportedOperationException("double vectors have no dense kernels");
  }

  @Override
  public double[] toArray() {
    return Arrays.copyOfRange(data, offset, offset + length);
  }

  @Override
  public float[] toFloats() {
    float[] copy = new float[length];
    for (int i = 0; i < length; i++) {
      copy[i] = (float) data[offset + i];
    }
    return copy;
  }

  /** The place in the array after the last number. */
  int end() {
    return offset + length;
  }

  /** The array behind {@code vector}, which must have this view's place and length in its own. */
  double[] aligned(Vector vector) {
    DoubleVector view = of(vector, length);
    Shapes.requireAligned(view.offset, offset);
    return view.data;
  }

  /** The view behind {@code vector}, which must have {@code length} numbers. */
  static DoubleVector of(Vector vector, int length) {
    DoubleVector view = (DoubleVector) vector;
    Shapes.requireLength(view.length, length);
    return view;
  }
}
