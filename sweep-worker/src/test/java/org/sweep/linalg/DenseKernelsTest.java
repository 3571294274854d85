package org.sweep.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each dense kernel against a plain double loop, on both BLAS libraries. */
class DenseKernelsTest {
  private static final int ROWS = 13;
  private static final int COLUMNS = 7;
  private static final int INNER = 11;
  private static final double TOLERANCE = 1e-5;

  private final Numbers numbers = new Numbers("dense");
  private final DenseBackend backend = Backends.cpu();
  private final DenseKernels dense = backend.dense();
  private final double[] m = numbers.normal(ROWS * COLUMNS);
  private final Vector vm = Numbers.vector(backend, m);
  private final Matrix matrix = vm.asMatrix(ROWS);

  static List<Backend> backends() {
    return List.of(Backends.cpu(), BlasLibrary.java().toBackend());
  }

  static List<Arguments> products() {
    return backends().stream()
        .flatMap(
            backend ->
                Stream.of(
                    arguments(backend, ROWS, COLUMNS),
                    arguments(backend, 1, COLUMNS),
                    arguments(backend, 3, COLUMNS),
                    arguments(backend, ROWS, 1),
                    arguments(backend, ROWS, 3),
                    arguments(backend, 2, 2)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("products")
  void multipliesInEveryOrientation(DenseBackend other, int rows, int columns) {
    double[] a = numbers.normal(rows * INNER);
    double[] b = numbers.normal(INNER * columns);
    double[] product = product(a, b, columns);
    double[] sum = Arrays.stream(product).map(x -> 1.5 * x).toArray();
    Matrix ma = Numbers.vector(other, a).asMatrix(rows);
    Matrix mb = Numbers.vector(other, b).asMatrix(INNER);
    Matrix mat = Numbers.vector(other, transpose(a, rows)).asMatrix(INNER).transposed();
    Matrix mbt = Numbers.vector(other, transpose(b, INNER)).asMatrix(columns).transposed();
    for (Matrix left : List.of(ma, mat)) {
      for (Matrix right : List.of(mb, mbt)) {
        Vector c = other.zeros(rows * columns + 4).slice(2, rows * columns);
        other.fill(Double.NaN, c);
        other.dense().gemm(left, right, 0, c.asMatrix(rows));
        Numbers.assertClose(c, product, TOLERANCE);
        other.dense().gemm(left, right, 0.5, c.asMatrix(rows));
        Numbers.assertClose(c, sum, TOLERANCE);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("backends")
  void addsAProductToAMatrix(DenseBackend other) {
    double[] a = numbers.normal(ROWS * INNER);
    double[] b = numbers.normal(INNER * COLUMNS);
    double[] expected = product(a, b, COLUMNS);
    for (int i = 0; i < expected.length; i++) {
      expected[i] += 0.5 * m[i];
    }
    Vector c = Numbers.vector(other, m);
    Matrix left = Numbers.vector(other, a).asMatrix(ROWS);
    Matrix right = Numbers.vector(other, b).asMatrix(INNER);
    other.dense().gemm(left, right, 0.5, c.asMatrix(ROWS));
    Numbers.assertClose(c, expected, TOLERANCE);
  }

  @Test
  void refusesShapesThatDoNotFit() {
    Matrix square = backend.zeros(9).asMatrix(3);
    assertThatThrownBy(() -> dense.gemm(matrix, square, 0, matrix))
        .hasMessage("matrix must be [13, 3], but was [13, 7]");
    Matrix target = backend.zeros(ROWS * 3).asMatrix(ROWS);
    assertThatThrownBy(() -> dense.gemm(matrix, square, 0, target))
        .hasMessage("inner sizes must be equal, but were 7 and 3");
    assertThatThrownBy(() -> dense.rowSums(matrix.transposed(), 0, backend.zeros(COLUMNS)))
        .hasMessage("matrix must not be transposed here");
  }

  @Test
  void fillsRows() {
    double[] bias = numbers.normal(ROWS);
    dense.fillRows(Numbers.vector(backend, bias), matrix);
    Numbers.assertClose(vm, elements((i, j) -> bias[i]), 0);
  }

  @Test
  void replacesNegativeNumbers() {
    dense.relu(matrix);
    Numbers.assertClose(vm, elements((i, j) -> Math.max(0, m[i * COLUMNS + j])), 0);
  }

  @Test
  void reluKeepsExtremeNumbersAndNaN() {
    Vector x = backend.of(new float[] {Float.MIN_VALUE, 1e38f, -1e38f, -0f, Float.NaN});
    dense.relu(x.asMatrix(1));
    assertThat(x.toFloats()).containsExactly(Float.MIN_VALUE, 1e38f, 0, 0, Float.NaN);
  }

  @Test
  void masksWhereTheActivationIsZero() {
    Vector activation = Numbers.vector(backend, m);
    dense.relu(activation.asMatrix(ROWS));
    double[] d = numbers.normal(ROWS * COLUMNS);
    Vector delta = Numbers.vector(backend, d);

    dense.reluMask(activation.asMatrix(ROWS), delta.asMatrix(ROWS));

    Numbers.assertClose(
        delta, elements((i, j) -> m[i * COLUMNS + j] > 0 ? d[i * COLUMNS + j] : 0), 0);
  }

  @Test
  void refusesToMaskByAMatrixAtAnotherPlace() {
    Matrix elsewhere = backend.zeros(ROWS * COLUMNS).asMatrix(ROWS);
    assertThatThrownBy(() -> dense.reluMask(elsewhere, matrix))
        .hasMessage("matrices must begin at the same place of their storage, but began at 3 and 0");
  }

  /**
   * The mask is a product, so it must be exactly one for the smallest and the largest activation.
   */
  @Test
  void masksExactlyForExtremeActivations() {
    Vector activation = backend.of(new float[] {Float.MIN_VALUE, Float.MAX_VALUE, 0, 1e-30f});
    Vector delta = backend.of(new float[] {0.3f, 0.7f, 0.9f, -0.1f});
    dense.reluMask(activation.asMatrix(1), delta.asMatrix(1));
    assertThat(delta.toFloats()).containsExactly(0.3f, 0.7f, 0, -0.1f);
  }

  @Test
  void sumsRows() {
    Vector sums = backend.zeros(ROWS);
    backend.fill(Double.NaN, sums);
    dense.rowSums(matrix, 0, sums);
    double[] expected = new double[ROWS];
    for (int i = 0; i < m.length; i++) {
      expected[i / COLUMNS] += m[i];
    }
    Numbers.assertClose(sums, expected, TOLERANCE);

    dense.rowSums(matrix, 2, sums);
    Numbers.assertClose(sums, Arrays.stream(expected).map(x -> 3 * x).toArray(), TOLERANCE);
  }

  @Test
  void fillsColumns() {
    double[] values = numbers.normal(COLUMNS);
    dense.fillColumns(Numbers.vector(backend, values), matrix);
    Numbers.assertClose(vm, elements((i, j) -> values[j]), 0);
  }

  @Test
  void multipliesNumberByNumber() {
    double[] x = numbers.normal(ROWS * COLUMNS);
    Matrix mx = Numbers.vector(backend, x).asMatrix(ROWS);
    Vector product = Numbers.vector(backend, x);
    backend.fill(Double.NaN, product);

    dense.multiply(mx, matrix, 0, product.asMatrix(ROWS));
    double[] expected = elements((i, j) -> x[i * COLUMNS + j] * m[i * COLUMNS + j]);
    Numbers.assertClose(product, expected, TOLERANCE);

    dense.multiply(mx, matrix, 0.5, product.asMatrix(ROWS));
    Numbers.assertClose(product, Arrays.stream(expected).map(y -> 1.5 * y).toArray(), TOLERANCE);
    dense.multiply(mx, matrix, 0, matrix);
    Numbers.assertClose(vm, expected, TOLERANCE);
  }

  @Test
  void seesAMatrixAsItsNumbers() {
    assertThat(matrix.asVector().toArray()).containsExactly(m);
    assertThatThrownBy(() -> matrix.transposed().asVector())
        .hasMessage("matrix must not be transposed here");
  }

  @Test
  void gathersRows() {
    Vector target = backend.zeros(2 * COLUMNS);
    dense.gatherRows(matrix, new int[] {9, 4, 12}, 1, target.asMatrix(2));
    Numbers.assertClose(target, elements(2, (i, j) -> m[(i == 0 ? 4 : 12) * COLUMNS + j]), 0);
  }

  @Test
  void computesSoftmaxCrossEntropyAndItsGradient() {
    int[] labels = numbers.below(ROWS, COLUMNS);
    Vector delta = backend.zeros(ROWS * COLUMNS);

    double loss = dense.softmaxCrossEntropy(matrix, labels, delta.asMatrix(ROWS));

    double expected = 0;
    double[] sums = new double[COLUMNS];
    for (int j = 0; j < COLUMNS; j++) {
      for (int i = 0; i < ROWS; i++) {
        sums[j] += Math.exp(m[i * COLUMNS + j]);
      }
      expected += (Math.log(sums[j]) - m[labels[j] * COLUMNS + j]) / COLUMNS;
    }
    double[] gradient =
        elements(
            (i, j) -> {
              double share = Math.exp(m[i * COLUMNS + j]) / sums[j];
              return (share - (i == labels[j] ? 1 : 0)) / COLUMNS;
            });
    assertThat(loss).isCloseTo(expected, within(1e-6));
    Numbers.assertClose(delta, gradient, 1e-7);
  }

  @Test
  void softmaxSurvivesLargeLogits() {
    Vector delta = backend.zeros(2);
    Matrix logits = backend.of(new float[] {1000, -1000}).asMatrix(2);
    double loss = dense.softmaxCrossEntropy(logits, new int[] {1}, delta.asMatrix(2));
    assertThat(loss).isEqualTo(2000);
    assertThat(delta.toFloats()).containsExactly(1, -1);
  }

  @Test
  void countsSamplesWhoseLargestLogitIsTheirLabel() {
    Matrix logits = backend.of(new float[] {1, 3, 5, 2, 2, 5, 3, 1, 0}).asMatrix(3);
    assertThat(dense.countCorrect(logits, new int[] {2, 1, 0})).isEqualTo(2);
  }

  private interface Element {
    double at(int row, int column);
  }

  private static double[] elements(Element element) {
    return elements(ROWS, element);
  }

  private static double[] elements(int rows, Element element) {
    double[] values = new double[rows * COLUMNS];
    for (int i = 0; i < values.length; i++) {
      values[i] = element.at(i / COLUMNS, i % COLUMNS);
    }
    return values;
  }

  private static double[] product(double[] a, double[] b, int columns) {
    double[] product = new double[a.length / INNER * columns];
    for (int i = 0; i < product.length; i++) {
      for (int k = 0; k < INNER; k++) {
        product[i] += a[i / columns * INNER + k] * b[k * columns + i % columns];
      }
    }
    return product;
  }

  private static double[] transpose(double[] a, int rows) {
    int columns = a.length / rows;
    double[] transposed = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      transposed[i % columns * rows + i / columns] = a[i];
    }
    return transposed;
  }
}
