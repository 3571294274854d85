package org.sweep.linalg;

import java.util.Objects;

/**
 * A row-major matrix view of a Java array. {@code rows} and {@code columns} are those of the view;
 * storage is [columns, rows] when it is transposed.
 */
@SuppressWarnings("ArrayRecordComponent") // Views are never compared.
record FloatMatrix(float[] data, int offset, int rows, int columns, boolean isTransposed)
    implements Matrix {
  FloatMatrix {
    Objects.checkFromIndexSize(offset, rows * columns, data.length);
  }

  FloatMatrix(float[] data, int offset, int rows, int columns) {
    this(data, offset, rows, columns, false);
  }

  @Override
  public Matrix transposed() {
    return new FloatMatrix(data, offset, columns, rows, !isTransposed);
  }

  @Override
  public Matrix firstRows(int count) {
    if (isTransposed || count < 1 || count > rows) {
      throw new IllegalArgumentException(
          "count must be in [1, " + rows + "] of a matrix as stored, but was " + count);
    }
    return new FloatMatrix(data, offset, count, columns);
  }

  @Override
  public Vector asVector() {
    stored(this);
    return new FloatVector(data, offset, rows * columns);
  }

  /** Numbers from one stored row to the next. */
  int stride() {
    return isTransposed ? rows : columns;
  }

  /** Numbers from one row of the view to the next. */
  int rowStep() {
    return isTransposed ? 1 : columns;
  }

  /** Numbers from one column of the view to the next. */
  int columnStep() {
    return isTransposed ? rows : 1;
  }

  /** The number at a row and column of a view that is not transposed. */
  float at(int row, int column) {
    return data[offset + row * columns + column];
  }

  /** The place in the array after the last number. */
  int end() {
    return offset + rows * columns;
  }

  /** The array behind {@code matrix}, which must have this view's shape and place in its own. */
  float[] aligned(Matrix matrix) {
    FloatMatrix view = of(matrix, rows, columns);
    if (view.offset != offset) {
      throw new IllegalArgumentException(
          "matrices must begin at the same place of their storage, but began at %d and %d"
              .formatted(offset, view.offset));
    }
    return view.data;
  }

  /** The stored view behind {@code matrix}, which must have this shape. */
  static FloatMatrix of(Matrix matrix, int rows, int columns) {
    FloatMatrix view = stored(matrix);
    if (view.rows != rows || view.columns != columns) {
      throw new IllegalArgumentException(
          "matrix must be [%d, %d], but was [%d, %d]"
              .formatted(rows, columns, view.rows, view.columns));
    }
    return view;
  }

  /** The view behind {@code matrix}, which must not be transposed. */
  static FloatMatrix stored(Matrix matrix) {
    FloatMatrix view = (FloatMatrix) matrix;
    if (view.isTransposed) {
      throw new IllegalArgumentException("matrix must not be transposed here");
    }
    return view;
  }
}
