package org.sweep.linalg.nd4j;

import java.util.HashMap;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;

/**
 * A row-major matrix view. {@code rows} and {@code columns} are those of the view; storage is
 * [columns, rows] when it is transposed.
 */
final class Nd4jMatrix implements Matrix {
  private final Nd4jVector stored;
  private final int rows;
  private final int columns;
  private final boolean isTransposed;
  private final INDArray columnMajor;
  private final Nd4jMatrix transposed;
  private final Map<Integer, Matrix> firstRows = new HashMap<>();
  private INDArray rowMajor = null;

  Nd4jMatrix(Nd4jVector stored, int rows, int columns) {
    this.stored = stored;
    this.rows = rows;
    this.columns = columns;
    this.isTransposed = false;
    this.columnMajor = stored.columnMajor(rows, columns);
    this.transposed = new Nd4jMatrix(this);
  }

  private Nd4jMatrix(Nd4jMatrix original) {
    this.stored = original.stored;
    this.rows = original.columns;
    this.columns = original.rows;
    this.isTransposed = true;
    this.columnMajor = original.columnMajor;
    this.transposed = original;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return columns;
  }

  boolean isTransposed() {
    return isTransposed;
  }

  /** The storage as ND4J's column-major array: the transpose of the matrix as stored. */
  INDArray columnMajor() {
    return columnMajor;
  }

  /** ND4J's row-major array, [rows, columns], of a matrix that is not transposed. */
  INDArray rowMajor() {
    if (rowMajor == null) {
      rowMajor = numbers(this).rowMajor(rows, columns);
    }
    return rowMajor;
  }

  @Override
  public Matrix transposed() {
    return transposed;
  }

  @Override
  public Matrix firstRows(int count) {
    if (isTransposed || count < 1 || count > rows) {
      throw new IllegalArgumentException(
          "count must be in [1, " + rows + "] of a matrix as stored, but was " + count);
    }
    return firstRows.computeIfAbsent(count, n -> stored.slice(0, n * columns).asMatrix(n));
  }

  @Override
  public Vector asVector() {
    return numbers(this);
  }

  /** The numbers of {@code matrix}, which must not be transposed, row by row. */
  static Nd4jVector numbers(Matrix matrix) {
    Nd4jMatrix view = (Nd4jMatrix) matrix;
    if (view.isTransposed) {
      throw new IllegalArgumentException("matrix must not be transposed here");
    }
    return view.stored;
  }

  /** The numbers of {@code matrix}, which must be stored as [rows, columns]. */
  static Nd4jVector numbers(Matrix matrix, int rows, int columns) {
    Nd4jVector numbers = numbers(matrix);
    if (matrix.rows() != rows || matrix.columns() != columns) {
      throw new IllegalArgumentException(
          "matrix must be [%d, %d], but was [%d, %d]"
              .formatted(rows, columns, matrix.rows(), matrix.columns()));
    }
    return numbers;
  }
}
