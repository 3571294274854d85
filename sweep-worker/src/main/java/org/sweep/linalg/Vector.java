package org.sweep.linalg;

/** A view of consecutive numbers in storage that a {@link Backend} owns. */
public interface Vector {
  /** How many numbers. */
  int length();

  /** A view of {@code length} numbers from {@code offset} on. Writes go through. */
  Vector slice(int offset, int length);

  /**
   * A row-major matrix view of these numbers, [rows, length / rows]. Writes go through.
   *
   * @throws UnsupportedOperationException if the storage is none of a {@link DenseBackend}
   */
  Matrix asMatrix(int rows);

  /** A copy of the numbers. */
  double[] toArray();

  /** A copy of the numbers, rounded to float32. */
  float[] toFloats();
}
