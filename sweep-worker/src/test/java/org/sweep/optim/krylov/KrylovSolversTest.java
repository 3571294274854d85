package org.sweep.optim.krylov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Backends;
import org.sweep.linalg.Vector;

/** Both solvers against Gaussian elimination, and their residuals against the definition. */
class KrylovSolversTest {
  private static final int N = 12;
  private static final Stopping TO_THE_END = new Stopping(0, 1000);

  /** A solver of one precision, made for systems of a length. */
  record Subject(String name, Backend backend, Kind kind) {
    double solve(Stopping stopping, double[][] matrix, double[] b, double[] x) {
      LinearOperator operator = DenseSystem.operator(backend, matrix);
      return solve(stopping, operator, b, x);
    }

    double solve(Stopping stopping, LinearOperator operator, double[] b, double[] x) {
      Vector solution = backend.of(x);
      Solver solver = kind.make(backend, b.length, stopping);
      double residual = solver.solve(operator, backend.of(b), solution);
      backend.read(solution, x);
      return residual;
    }

    boolean needsSymmetry() {
      return kind != Kind.GMRES;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** What both solvers do. */
  private interface Solver {
    double solve(LinearOperator a, Vector b, Vector x);
  }

  private enum Kind {
    GMRES {
      @Override
      Solver make(Backend backend, int length, Stopping stopping) {
        return new Gmres(backend, length, stopping)::solve;
      }
    },
    MINRES {
      @Override
      Solver make(Backend backend, int length, Stopping stopping) {
        return new Minres(backend, length, stopping)::solve;
      }
    };

    abstract Solver make(Backend backend, int length, Stopping stopping);
  }

  static Stream<Subject> inDoublePrecision() {
    return Stream.of(
        new Subject("gmres in float64", Backends.doubles(), Kind.GMRES),
        new Subject("minres in float64", Backends.doubles(), Kind.MINRES));
  }

  static Stream<Subject> all() {
    return Stream.concat(
        inDoublePrecision(),
        Stream.of(
            new Subject("gmres in float32", Backends.cpu(), Kind.GMRES),
            new Subject("minres in float32", Backends.cpu(), Kind.MINRES)));
  }

  @ParameterizedTest
  @MethodSource("inDoublePrecision")
  void solvesSystemsOfAnyKindThatItIsFor(Subject subject) {
    for (long seed = 1; seed <= 5; seed++) {
      double[][] matrix = matrix(seed, subject.needsSymmetry());
      double[] b = vector(seed);
      double[] x = new double[N];

      double residual = subject.solve(new Stopping(1e-12, 100), matrix, b, x);

      assertThat(x).containsExactly(DenseSystem.solve(matrix, b), within(1e-9));
      assertThat(residual).isLessThan(1e-11);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void tellsTheTrueResidualOfWhateverItStopsAt(Subject subject) {
    double[][] matrix = matrix(7, true);
    double[] b = vector(7);
    double rounding = 100 * subject.backend().epsilon();
    for (int iterations = 1; iterations <= N; iterations += 3) {
      double[] x = new double[N];

      double residual = subject.solve(new Stopping(0, iterations), matrix, b, x);

      assertThat(residual).isCloseTo(DenseSystem.relativeResidual(matrix, b, x), within(rounding));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void stopsAtTheToleranceThatThePrecisionAllows(Subject subject) {
    double[][] matrix = matrix(3, true);
    for (int i = 0; i < N; i++) {
      matrix[i][i] += 40;
    }
    List<Integer> products = new ArrayList<>();
    for (double tolerance : new double[] {1e-1, 1e-4, 1e-12}) {
      int[] count = new int[1];
      LinearOperator dense = DenseSystem.operator(subject.backend(), matrix);
      LinearOperator counted =
          (x, product) -> {
            count[0]++;
            dense.apply(x, product);
          };

      double residual =
          subject.solve(new Stopping(tolerance, 1000), counted, vector(3), new double[N]);

      products.add(count[0]);
      assertThat(residual).isLessThan(Math.max(tolerance, 20 * subject.backend().epsilon()));
    }
    assertThat(products.get(0)).isLessThan(products.get(1));
    assertThat(products.get(1)).isLessThan(products.get(2));
    assertThat(products.get(2)).isLessThanOrEqualTo(N + 1);
  }

  @Test
  void minresGoesTheWayOfGmres() {
    double[][] matrix = matrix(5, true);
    double[] b = vector(5);
    Backend backend = Backends.doubles();
    for (int iterations = 1; iterations < N; iterations++) {
      double[] byGmres = new double[N];
      double[] byMinres = new double[N];

      Stopping stopping = new Stopping(0, iterations);
      new Subject("", backend, Kind.GMRES).solve(stopping, matrix, b, byGmres);
      new Subject("", backend, Kind.MINRES).solve(stopping, matrix, b, byMinres);

      assertThat(byMinres).containsExactly(byGmres, within(1e-9));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void forgetsEarlierSystemsWithWhatBrokeDownInThem(Subject subject) {
    Backend backend = subject.backend();
    Solver solver = subject.kind().make(backend, N, TO_THE_END);
    Vector x = backend.zeros(N);
    for (long seed = 1; seed <= 3; seed++) {
      double[] alone = new double[N];
      subject.solve(TO_THE_END, matrix(seed, true), vector(seed), alone);

      Vector b = backend.of(vector(seed));
      solver.solve(DenseSystem.operator(backend, new double[N][N]), b, x);
      solver.solve(DenseSystem.operator(backend, matrix(seed, true)), b, x);

      assertThat(x.toArray()).containsExactly(alone);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void givesNothingFiniteForTheZeroOperator(Subject subject) {
    double[] x = new double[2];

    double residual = subject.solve(TO_THE_END, new double[2][2], new double[] {3, 4}, x);

    assertThat(x).containsOnly(Double.NaN);
    assertThat(residual).isNaN();
  }

  /** Rounding hides that the operator is singular, but not that there is no solution. */
  @ParameterizedTest
  @MethodSource("all")
  void doesNotPretendToSolveWhatHasNoSolution(Subject subject) {
    double[][] projection = {{1, 0}, {0, 0}};

    double residual = subject.solve(TO_THE_END, projection, new double[] {3, 4}, new double[2]);

    assertThat(residual < 0.5).isFalse();
  }

  @ParameterizedTest
  @MethodSource("all")
  void givesNothingFiniteForRightHandSidesThatAreNot(Subject subject) {
    double[] x = new double[N];
    double[] b = vector(1);
    b[3] = Double.NaN;

    double residual = subject.solve(TO_THE_END, matrix(1, true), b, x);

    assertThat(x).containsOnly(Double.NaN);
    assertThat(residual).isNaN();
  }

  @ParameterizedTest
  @MethodSource("all")
  void solvesForZeroWithoutAProduct(Subject subject) {
    double[] x = vector(2);

    double residual =
        subject.solve(
            TO_THE_END,
            (v, product) -> {
              throw new IllegalStateException("no product is needed");
            },
            new double[N],
            x);

    assertThat(x).containsOnly(0);
    assertThat(residual).isZero();
  }

  @Test
  void refusesStoppingNowhere() {
    assertThatThrownBy(() -> new Stopping(-1, 5))
        .hasMessage("tolerance must be >= 0, but was -1.0");
    assertThatThrownBy(() -> new Stopping(0, 0)).hasMessage("iterations must be >= 1, but was 0");
  }

  /** Well conditioned; if symmetric, with eigenvalues of both signs. */
  private static double[][] matrix(long seed, boolean symmetric) {
    Random random = new Random(seed);
    double[][] matrix = new double[N][N];
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < N; j++) {
        double entry = random.nextGaussian();
        matrix[i][j] = symmetric && j < i ? matrix[j][i] : entry;
      }
      matrix[i][i] += i % 2 == 0 ? 10 : -10;
    }
    return matrix;
  }

  private static double[] vector(long seed) {
    return new Random(-seed).doubles(N, -1, 1).toArray();
  }
}
