package org.sweep.linalg.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;
import org.sweep.linalg.Backends;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;
import org.sweep.random.RandomStream;
import org.sweep.random.Streams;

/** Every kernel on ND4J arrays against the same kernel on Java arrays. */
class Nd4jConformanceTest {
  private static final double RELATIVE = 1e-5;
  private static final int ROWS = KernelCase.ROWS;
  private static final int COLUMNS = KernelCase.COLUMNS;
  private static final int INNER = 11;
  private static final int SIZE = ROWS * COLUMNS;

  private final Nd4jBackend nd4j;

  static List<KernelCase> kernels() {
    return KernelCase.all();
  }

  Nd4jConformanceTest() throws Nd4jUnavailable {
    nd4j = Nd4jBackend.on(List.of());
  }

  @AfterEach
  void giveBack() {
    nd4j.close();
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void leavesTheNumbersOfTheCpuBackend(KernelCase kernel) {
    KernelCase.Numbers expected = KernelCase.Numbers.of(Backends.cpu());
    KernelCase.Numbers actual = KernelCase.Numbers.of(nd4j);
    kernel.call().on(Backends.cpu(), expected);
    kernel.call().on(nd4j, actual);
    for (int i = 0; i < expected.all().size(); i++) {
      assertClose(actual.all().get(i).toArray(), expected.all().get(i).toArray());
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 3", "1, 7", "3, 1", "3, 3", "3, 7", "13, 1", "13, 3", "13, 7"})
  void multipliesInEveryOrientationAsTheCpuBackendDoes(int rows, int columns) {
    for (double beta : new double[] {0, 0.5}) {
      for (int orientation = 0; orientation < 4; orientation++) {
        double[] expected = product(Backends.cpu(), rows, columns, beta, orientation);
        double[] actual = product(nd4j, rows, columns, beta, orientation);
        assertClose(actual, expected);
      }
    }
  }

  private static double[] product(
      DenseBackend backend, int rows, int columns, double beta, int orientation) {
    KernelCase.Numbers numbers = KernelCase.Numbers.of(backend);
    Vector a = backend.zeros(rows * INNER + 3).slice(3, rows * INNER);
    Vector b = backend.zeros(columns * INNER + 2).slice(2, columns * INNER);
    fill(backend, a, "a");
    fill(backend, b, "b");
    Matrix left = (orientation & 1) == 0 ? a.asMatrix(rows) : a.asMatrix(INNER).transposed();
    Matrix right = (orientation & 2) == 0 ? b.asMatrix(INNER) : b.asMatrix(columns).transposed();
    Vector c = numbers.third().slice(0, rows * columns);
    if (beta == 0) {
      backend.fill(Double.NaN, c);
    }
    backend.dense().gemm(left, right, beta, c.asMatrix(rows));
    return c.toArray();
  }

  private static void fill(DenseBackend backend, Vector target, String name) {
    RandomStream stream = new Streams(2).stream(name, 0);
    double[] numbers = new double[target.length()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = stream.nextNormal();
    }
    backend.load(numbers, target);
  }

  @Test
  void keepsNaNAndExtremeNumbersWhereTheCpuBackendDoes() {
    float[] extreme = {Float.MIN_NORMAL, 1e38f, -1e38f, -0f, Float.NaN};
    Vector x = nd4j.of(extreme);
    nd4j.dense().relu(x.asMatrix(1));
    assertThat(x.toFloats()).containsExactly(Float.MIN_NORMAL, 1e38f, 0, 0, Float.NaN);
    Vector sum = nd4j.zeros(5);
    nd4j.axpy(1, x, sum);
    assertThat(nd4j.norm(sum)).isNaN();
    assertThat(nd4j.of(new float[] {0.1f}).toArray()).containsExactly(0.1f);
  }

  @Test
  void keepsTheLawsOfTheCpuBackend() {
    Matrix matrix = nd4j.zeros(SIZE).asMatrix(ROWS);
    Matrix square = nd4j.zeros(9).asMatrix(3);
    Vector shifted = nd4j.zeros(SIZE + 1).slice(1, SIZE);
    assertThatThrownBy(() -> nd4j.dense().gemm(matrix, square, 0, matrix))
        .hasMessage("matrix must be [13, 3], but was [13, 7]");
    assertThatThrownBy(
            () -> nd4j.dense().gemm(matrix, square, 0, nd4j.zeros(ROWS * 3).asMatrix(ROWS)))
        .hasMessage("inner sizes must be equal, but were 7 and 3");
    assertThatThrownBy(() -> nd4j.dense().relu(matrix.transposed()))
        .hasMessage("matrix must not be transposed here");
    assertThatThrownBy(() -> nd4j.dense().reluMask(shifted.asMatrix(ROWS), matrix))
        .hasMessage("matrices must begin at the same place of their storage, but began at 0 and 1");
    assertThatThrownBy(() -> nd4j.updates().adagrad(1, shifted, nd4j.zeros(SIZE), shifted))
        .hasMessage("vectors must begin at the same place of their storage, but began at 1 and 0");
    assertThatThrownBy(() -> nd4j.axpy(1, nd4j.zeros(3), nd4j.zeros(4)))
        .hasMessage("vector must have length 3, but had 4");
    assertThatThrownBy(() -> nd4j.zeros(7).asMatrix(2))
        .hasMessage("rows must divide the length 7, but were 2");
    assertThatThrownBy(() -> nd4j.zeros(3).slice(2, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void namesItselfAndItsPrecision() {
    assertThat(nd4j.description()).isEqualTo("nd4j (native)");
    assertThat(nd4j.epsilon()).isEqualTo(Backends.cpu().epsilon());
  }

  @Test
  void allocatesNothingInAKernelThatRanBefore() {
    KernelCase.Numbers numbers = KernelCase.Numbers.of(nd4j);
    for (KernelCase kernel : kernels()) {
      if (!kernel.name().equals("zeros like")) {
        kernel.call().on(nd4j, numbers);
        long before = made();
        kernel.call().on(nd4j, numbers);
        assertThat(made() - before).as(kernel.name()).isEqualTo(1);
      }
    }
    long before = made();
    nd4j.zeros(1);
    assertThat(made() - before).isGreaterThan(1);
  }

  @Test
  void givesBackWhatItMade() throws Nd4jUnavailable {
    Nd4jBackend backend = Nd4jBackend.on(List.of());
    Nd4jVector vector = (Nd4jVector) backend.of(new float[1000]);
    backend.close();
    assertThat(vector.numbers().data().wasClosed()).isTrue();
  }

  /** Counts everything off the heap that ND4J has made, and itself. */
  private static long made() {
    return Nd4j.getDeallocatorService().nextValue();
  }

  private static void assertClose(double[] actual, double[] expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      double allowed = RELATIVE * Math.max(1, Math.abs(expected[i]));
      assertThat(actual[i]).as("element %d", i).isCloseTo(expected[i], within(allowed));
    }
  }
}
