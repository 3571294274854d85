package org.sweep.linalg.nd4j;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;

/**
 * A view of consecutive numbers of an ND4J array. Views of a view are made once, so that a step
 * that asks for them again makes nothing.
 */
final class Nd4jVector implements Vector {
  private final Transfers transfers;
  private final INDArray whole;
  private final int offset;
  private final int length;
  private final INDArray numbers;
  private final Map<Range, Nd4jVector> slices = new HashMap<>();
  private final Map<Integer, Nd4jMatrix> matrices = new HashMap<>();

  /** Where a slice is. */
  private record Range(int offset, int length) {}

  /** All of an array, [length]. */
  Nd4jVector(Transfers transfers, INDArray whole) {
    this(transfers, whole, new Range(0, (int) whole.length()));
  }

  private Nd4jVector(Transfers transfers, INDArray whole, Range range) {
    this.transfers = transfers;
    this.whole = whole;
    this.offset = range.offset();
    this.length = range.length();
    this.numbers = view(whole, new long[] {length}, new long[] {1}, offset);
  }

  private static INDArray view(INDArray whole, long[] shape, long[] stride, int offset) {
    return Nd4j.create(whole.data(), shape, stride, offset, shape.length == 1 ? 'c' : 'f');
  }

  /** The numbers as ND4J's array, [length]. */
  INDArray numbers() {
    return numbers;
  }

  /** Where it begins in its storage. */
  int offset() {
    return offset;
  }

  /** The place in its storage after the last number. */
  int end() {
    return offset + length;
  }

  /**
   * The same numbers as a column-major array, [columns, rows]: what is stored row by row is, read
   * column by column, its transpose.
   */
  INDArray columnMajor(int rows, int columns) {
    return view(whole, new long[] {columns, rows}, new long[] {1, columns}, offset);
  }

  /** The same numbers as a row-major array, [rows, columns]. */
  INDArray rowMajor(int rows, int columns) {
    return Nd4j.create(
        whole.data(), new long[] {rows, columns}, new long[] {columns, 1}, offset, 'c');
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public Nd4jVector slice(int from, int count) {
    Objects.checkFromIndexSize(from, count, length);
    return slices.computeIfAbsent(
        new Range(offset + from, count), range -> new Nd4jVector(transfers, whole, range));
  }

  @Override
  public Matrix asMatrix(int rows) {
    if (rows < 1 || length % rows != 0) {
      throw new IllegalArgumentException(
          "rows must divide the length " + length + ", but were " + rows);
    }
    return matrices.computeIfAbsent(rows, n -> new Nd4jMatrix(this, n, length / n));
  }

  @Override
  public double[] toArray() {
    float[] floats = toFloats();
    double[] copy = new double[length];
    for (int i = 0; i < length; i++) {
      copy[i] = floats[i];
    }
    return copy;
  }

  @Override
  public float[] toFloats() {
    return transfers.read(this);
  }

  /** The vector's array; it must have the place and length of this one in its own storage. */
  INDArray aligned(Vector vector) {
    Nd4jVector view = of(vector, length);
    if (view.offset != offset) {
      throw new IllegalArgumentException(
          "vectors must begin at the same place of their storage, but began at %d and %d"
              .formatted(offset, view.offset));
    }
    return view.numbers;
  }

  /** The view behind {@code vector}, which must have {@code length} numbers. */
  static Nd4jVector of(Vector vector, int length) {
    Nd4jVector view = (Nd4jVector) vector;
    if (view.length != length) {
      throw new IllegalArgumentException(
          "vector must have length " + length + ", but had " + view.length);
    }
    return view;
  }
}
