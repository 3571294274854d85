package org.sweep.problem.gan.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.BiConsumer;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Backends;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Vector;
import org.sweep.nn.MlpShape;
import org.sweep.problem.gan.GanGame;
import org.sweep.problem.gan.GanLoss;
import org.sweep.problem.gan.GanShape;
import org.sweep.random.RandomStream;
import org.sweep.random.Streams;

class SpectrumTest {
  private static final Streams STREAMS = new Streams(11);

  /** (1, -5; 5, 1) beside 2: eigenvalues 1 +- 5i in the first plane and 2 along the third axis. */
  @Test
  void findsARotationAndItsPlane() {
    List<Eigenpair> pairs =
        SmallMatrix.eigenpairs(new double[][] {{1, -5, 0}, {5, 1, 0}, {0, 0, 2}});

    assertThat(pairs).hasSize(3);
    assertValue(pairs.get(0), 1, 5);
    assertValue(pairs.get(1), 1, -5);
    assertValue(pairs.get(2), 2, 0);
    assertThat(pairs.get(0).share(0, 2)).isCloseTo(1, within(1e-12));
    assertThat(pairs.get(0).share(0, 1)).isCloseTo(0.5, within(1e-12));
    assertThat(pairs.get(2).share(2, 1)).isCloseTo(1, within(1e-12));
    double[] field = {3, 4, 12};
    assertThat(pairs.get(0).shareOf(field)).isCloseTo(25 / 169.0, within(1e-12));
    assertThat(pairs.get(1).shareOf(field)).isCloseTo(25 / 169.0, within(1e-12));
    assertThat(pairs.get(2).shareOf(field)).isCloseTo(144 / 169.0, within(1e-12));
  }

  @Test
  void cutsNoConjugatePair() {
    List<Eigenpair> pairs =
        SmallMatrix.eigenpairs(new double[][] {{1, -5, 0}, {5, 1, 0}, {0, 0, 2}});

    assertThat(SmallMatrix.leading(pairs, 1)).hasSize(2);
    assertThat(SmallMatrix.leading(pairs, 2)).hasSize(2);
    assertThat(SmallMatrix.leading(pairs, 3)).hasSize(3);
    assertThat(SmallMatrix.leading(pairs, 9)).hasSize(3);
  }

  @Test
  void findsNothingInMatricesWithoutNumbers() {
    assertThat(SmallMatrix.eigenpairs(new double[3][3])).isEmpty();
    assertThat(SmallMatrix.eigenpairs(new double[][] {{Double.NaN}})).isEmpty();
  }

  /** 2000 parameters: blocks a + bi in pairs of coordinates, three of them far out. */
  @Test
  void findsLeadingEigenpairsOfALargeMatrix() {
    int n = 2000;
    Backend backend = Backends.doubles();
    BiConsumer<Vector, Vector> product =
        (x, y) -> {
          double[] in = x.toArray();
          double[] out = new double[n];
          for (int i = 0; i < n; i += 2) {
            double a = i == 0 ? 9 : Math.sin(i);
            double b = i == 2 ? 12 : i == 4 ? 10 : 0.5;
            out[i] = a * in[i] - b * in[i + 1];
            out[i + 1] = b * in[i] + a * in[i + 1];
          }
          backend.load(out, y);
        };
    List<Eigenpair> pairs = new Arnoldi(backend, product).leading(normal(backend, n), 5);

    assertValue(pairs.get(0), Math.sin(2), 12);
    assertValue(pairs.get(1), Math.sin(2), -12);
    assertValue(pairs.get(2), Math.sin(4), 10);
    assertValue(pairs.get(4), 9, 0.5);
    assertValue(pairs.get(5), 9, -0.5);
    assertThat(pairs.get(0).share(2, 2)).isCloseTo(1, within(1e-6));
    assertThat(pairs.get(4).share(0, 2)).isCloseTo(1, within(1e-6));
    assertThat(pairs).allMatch(pair -> pair.residual() <= 1e-4 * pair.value().norm());
  }

  /** The space of a vector with two components is two-dimensional. */
  @Test
  void stopsWhereTheSpaceIsInvariant() {
    Backend backend = Backends.doubles();
    BiConsumer<Vector, Vector> product =
        (x, y) -> {
          double[] numbers = x.toArray();
          for (int i = 0; i < numbers.length; i++) {
            numbers[i] *= i + 1;
          }
          backend.load(numbers, y);
        };
    double[] start = new double[50];
    start[10] = 1;
    start[30] = 1;
    List<Eigenpair> pairs = new Arnoldi(backend, product).leading(backend.of(start), 4);

    assertThat(pairs.stream().map(pair -> Math.rint(pair.value().getRealPart())))
        .containsExactly(31.0, 11.0);
  }

  @Test
  void solvesTheEigenvalueEquationOfASmallGan() {
    check(new GanShape(new MlpShape(List.of(2, 6, 1)), new MlpShape(List.of(3, 5, 2))), 1e-4);
  }

  /** More parameters than a dense matrix is made for. */
  @Test
  void solvesTheEigenvalueEquationOfALargerGan() {
    check(
        new GanShape(new MlpShape(List.of(2, 30, 30, 1)), new MlpShape(List.of(3, 20, 20, 2))),
        1e-3);
  }

  private static void check(GanShape shape, double tolerance) {
    DenseBackend backend = Backends.cpu();
    GanGame game = new GanGame(shape, GanLoss.NON_SATURATING, 32, backend);
    game.minibatch(normal(backend, 64), normal(backend, 96));
    Vector point = normal(backend, shape.parameters());
    backend.scale(0.5, point);
    FieldSpectrum.Spectrum spectrum = new FieldSpectrum(game, backend).at(point, 5);

    Vector field = backend.zeros(point.length());
    game.field(point, field, new double[2]);
    assertThat(spectrum.field()).isEqualTo(field.toArray());
    assertThat(spectrum.values()).hasSize(5);
    Vector product = backend.zeros(point.length());
    for (Eigenpair pair : spectrum.values()) {
      Complex value = pair.value();
      game.jacobianProduct(backend.of(pair.real()), product);
      double[] real = product.toArray();
      game.jacobianProduct(backend.of(pair.imaginary()), product);
      double[] imaginary = product.toArray();
      for (int i = 0; i < real.length; i++) {
        Complex x = new Complex(pair.real()[i], pair.imaginary()[i]).multiply(value);
        assertThat(real[i]).isCloseTo(x.getRealPart(), within(tolerance * value.norm()));
        assertThat(imaginary[i]).isCloseTo(x.getImaginaryPart(), within(tolerance * value.norm()));
      }
    }
  }

  private static Vector normal(Backend backend, int count) {
    RandomStream stream = STREAMS.stream("test", count);
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = stream.nextNormal();
    }
    return backend.of(numbers);
  }

  private static void assertValue(Eigenpair pair, double real, double imaginary) {
    assertThat(pair.value().getRealPart()).isCloseTo(real, within(1e-6));
    assertThat(pair.value().getImaginaryPart()).isCloseTo(imaginary, within(1e-6));
  }
}
