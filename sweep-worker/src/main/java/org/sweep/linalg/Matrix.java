package org.sweep.linalg;

/** A row-major matrix view, [rows, columns], of storage that a {@link Backend} owns. */
public interface Matrix {
  /** How many rows. */
  int rows();

  /** How many columns. */
  int columns();

  /** The transposed view, for {@link DenseKernels#gemm} alone. */
  Matrix transposed();

  /** A view of the first {@code count} rows. */
  Matrix firstRows(int count);

  /** The numbers row by row, of a view that is not transposed. Writes go through. */
  Vector asVector();
}
