package org.sweep.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackendTest {
  private static final int LENGTH = 103;
  private static final double TOLERANCE = 1e-6;

  private final DenseBackend backend = Backends.cpu();
  private final double[] x = new Numbers("x").normal(LENGTH);
  private final double[] y = new Numbers("y").normal(LENGTH);

  @Test
  void loadsTheNativeLibraryHere() {
    assertThat(backend.description()).matches("cpu \\(OpenBLAS \\w+\\)");
  }

  @Test
  void fillsAndCopies() {
    Vector target = Numbers.vector(backend, y);
    backend.copy(Numbers.vector(backend, x), target);
    Numbers.assertClose(target, x, 0);
    backend.fill(2.5, target);
    Numbers.assertClose(target, map(i -> 2.5), 0);
  }

  @Test
  void tellsTheDistanceFromOneToTheNextNumber() {
    for (Backend each : List.of(backend, Backends.doubles())) {
      double next = 1 + each.epsilon();
      double between = 1 + each.epsilon() / 2;
      assertThat(each.of(new double[] {next}).toArray()).containsExactly(next);
      assertThat(each.of(new double[] {between}).toArray()).containsExactly(1);
    }
  }

  @Test
  void touchesNothingOutsideAView() {
    Vector whole = backend.of(new float[] {1, 2, 3, 4});
    backend.fill(9, whole.slice(1, 2));
    assertThat(whole.toFloats()).containsExactly(1, 9, 9, 4);
  }

  @Test
  void combinesLinearly() {
    Vector vx = Numbers.vector(backend, x);
    Vector scaled = Numbers.vector(backend, x);
    backend.scale(-1.5, scaled);
    Numbers.assertClose(scaled, map(i -> -1.5 * x[i]), TOLERANCE);

    Vector sum = Numbers.vector(backend, y);
    backend.axpy(0.3, vx, sum);
    Numbers.assertClose(sum, map(i -> 0.3 * x[i] + y[i]), TOLERANCE);
  }

  @Test
  void addsVectorsAtDifferentPlaces() {
    Vector sum = backend.of(new float[] {1, 2, 3});
    backend.axpy(2, backend.of(new float[] {0, 10, 20, 30}).slice(1, 3), sum);
    assertThat(sum.toFloats()).containsExactly(21, 42, 63);
  }

  @Test
  void makesVectorsThatGoWithOthers() {
    Vector like = backend.zerosLike(Numbers.vector(backend, x));
    Numbers.assertClose(like, map(i -> 0), 0);
    assertThatThrownBy(
            () ->
                backend
                    .updates()
                    .adagrad(1, Numbers.vector(backend, x), backend.zeros(LENGTH), like))
        .hasMessage("vectors must begin at the same place of their storage, but began at 3 and 0");
  }

  @Test
  void multipliesInDoublePrecision() {
    double dot = IntStream.range(0, LENGTH).mapToDouble(i -> x[i] * y[i]).sum();
    double norm = Math.sqrt(IntStream.range(0, LENGTH).mapToDouble(i -> x[i] * x[i]).sum());

    assertThat(backend.dot(Numbers.vector(backend, x), Numbers.vector(backend, y)))
        .isCloseTo(dot, within(1e-12));
    assertThat(backend.norm(Numbers.vector(backend, x))).isCloseTo(norm, within(1e-12));
  }

  @Test
  void refusesVectorsOfOtherLengths() {
    assertThatThrownBy(() -> backend.axpy(1, backend.zeros(3), backend.zeros(4)))
        .hasMessage("vector must have length 3, but had 4");
    assertThatThrownBy(() -> backend.zeros(7).asMatrix(2))
        .hasMessage("rows must divide the length 7, but were 2");
    assertThatThrownBy(() -> backend.zeros(3).slice(2, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static double[] map(IntToDoubleFunction f) {
    return IntStream.range(0, LENGTH).mapToDouble(f).toArray();
  }
}
