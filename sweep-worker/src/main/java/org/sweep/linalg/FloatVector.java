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
  public float[] toArray() {
    return Arrays.copyOfRange(data, offset, offset + length);
  }

  /** The place in the array after the last number. */
  int end() {
    return offset + length;
  }

  /** The array behind {@code vector}, which must have this view's place and length in its own. */
  float[] aligned(Vector vector) {
    FloatVector view = of(vector, length);
    if (view.offset != offset) {
      throw new IllegalArgumentException(
          "vectors must begin at the same place of their storage, but began at %d and %d"
              .formatted(offset, view.offset));
    }
    return view.data;
  }

  /** The view behind {@code vector}, which must have {@code length} numbers. */
  static FloatVector of(Vector vector, int length) {
    FloatVector view = (FloatVector) vector;
    if (view.length != length) {
      throw new IllegalArgumentException(
          "vector must have length " + length + ", but had " + view.length);
    }
    return view;
  }
}
