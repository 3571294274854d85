package org.sweep.linalg;

import java.util.Arrays;
import java.util.Objects;

/** A vector view of a Java array. */
@SuppressWarnings("ArrayRecordComponent") // Views are never compared.
record FloatVector(float[] data, int offset, int length) implements Vector {
  FloatVector {
    Objects.checkFromIndexSize(offset, length, data.length);
  }

  @Override
  public Vector slice(int from, int count) {
    Objects.checkFromIndexSize(from, count, length);
    return new FloatVector(data, offset + from, count);
  }

  @Override
  public Matrix asMatrix(int rows) {
    if (rows < 1 || length % rows != 0) {
      throw new IllegalArgumentException(
          "rows must divide the length " + length + ", but were " + rows);
    }
    return new FloatMatrix(data, offset, rows, length / rows);
  }

  @Override
  public double[] toArray() {
    double[] copy = new double[length];
    read(copy);
    return copy;
  }

  @Override
  public float[] toFloats() {
    return Arrays.copyOfRange(data, offset, offset + length);
  }

  /** Writes the numbers into {@code target}, of equal length. */
  void read(double[] target) {
    Shapes.requireLength(target.length, length);
    for (int i = 0; i < length; i++) {
      target[i] = data[offset + i];
    }
  }

  /** The place in the array after the last number. */
  int end() {
    return offset + length;
  }

  /** The array behind {@code vector}, which must have this view's place and length in its own. */
  float[] aligned(Vector vector) {
    FloatVector view = of(vector, length);
    Shapes.requireAligned(view.offset, offset);
    return view.data;
  }

  /** The view behind {@code vector}, which must have {@code length} numbers. */
  static FloatVector of(Vector vector, int length) {
    FloatVector view = (FloatVector) vector;
    Shapes.requireLength(view.length, length);
    return view;
  }
}
