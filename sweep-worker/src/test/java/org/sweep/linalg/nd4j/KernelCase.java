package org.sweep.linalg.nd4j;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.UpdateKernels.AdamCoefficients;
import org.sweep.linalg.UpdateKernels.Moments;
import org.sweep.linalg.UpdateKernels.MomentumCoefficients;
import org.sweep.linalg.UpdateKernels.RmspropCoefficients;
import org.sweep.linalg.Vector;
import org.sweep.random.RandomStream;
import org.sweep.random.Streams;

/**
 * A kernel with arguments.
 *
 * @param name what reports call it
 * @param call what it does to the numbers of a backend
 */
record KernelCase(String name, Call call) {
  static final int ROWS = 13;
  static final int COLUMNS = 7;
  private static final int SIZE = ROWS * COLUMNS;

  /** Every kernel but the matrix product. */
  static List<KernelCase> all() {
    return Stream.of(vectors(), matrices(), sums(), updates(), longUpdates())
        .flatMap(List::stream)
        .toList();
  }

  private static List<KernelCase> vectors() {
    return List.of(
        of("fill", (b, n) -> b.fill(2.5, n.first())),
        of("copy", (b, n) -> b.copy(n.first(), n.second())),
        of("scale", (b, n) -> b.scale(-1.5, n.first())),
        of("axpy", (b, n) -> b.axpy(0.3, n.first(), n.second())),
        of("load", (b, n) -> b.load(new float[SIZE], n.first())),
        of(
            "load doubles",
            (b, n) ->
                b.load(IntStream.range(0, SIZE).mapToDouble(i -> i / 3.0).toArray(), n.first())),
        of("zeros like", (b, n) -> b.axpy(1, n.first(), b.zerosLike(n.second()))));
  }

  private static List<KernelCase> matrices() {
    return List.of(
        of("fill rows", (b, n) -> b.dense().fillRows(n.few(ROWS), n.matrix())),
        of("fill columns", (b, n) -> b.dense().fillColumns(n.few(COLUMNS), n.matrix())),
        of("row sums", (b, n) -> b.dense().rowSums(n.matrix(), 0, n.few(ROWS))),
        of("row sums added", (b, n) -> b.dense().rowSums(n.matrix(), 0.5, n.few(ROWS))),
        of(
            "multiply",
            (b, n) -> b.dense().multiply(n.matrix(), n.other(), 0, n.third().asMatrix(ROWS))),
        of(
            "multiply added",
            (b, n) -> b.dense().multiply(n.matrix(), n.other(), 0.5, n.third().asMatrix(ROWS))),
        of("multiply in place", (b, n) -> b.dense().multiply(n.matrix(), n.other(), 0, n.other())),
        of("relu", (b, n) -> b.dense().relu(n.matrix())),
        of(
            "relu mask",
            (b, n) -> {
              b.dense().relu(n.matrix());
              b.dense().reluMask(n.matrix(), n.other());
            }),
        of(
            "gather rows",
            (b, n) ->
                b.dense()
                    .gatherRows(n.matrix(), new int[] {9, 4, 12, 0}, 1, n.other().firstRows(3))));
  }

  private static List<KernelCase> sums() {
    return List.of(
        of(
            "softmax",
            (b, n) -> {
              int[] labels = {0, 12, 3, 3, 9, 1, 7};
              double loss = b.dense().softmaxCrossEntropy(n.matrix(), labels, n.other());
              int correct = b.dense().countCorrect(n.matrix(), labels);
              b.load(new double[] {loss, correct}, n.third().slice(0, 2));
            }),
        of(
            "dot and norm",
            (b, n) -> {
              double dot = b.dot(n.first(), n.second());
              b.load(new double[] {dot, b.norm(n.first())}, n.third().slice(0, 2));
            }));
  }

  private static List<KernelCase> updates() {
    return List.of(
        of(
            "momentum",
            (b, n) ->
                b.updates()
                    .momentum(
                        new MomentumCoefficients(0.9, 0.1), n.first(), n.second(), n.third())),
        of(
            "nesterov",
            (b, n) ->
                b.updates()
                    .nesterov(
                        new MomentumCoefficients(0.9, 0.1), n.first(), n.second(), n.third())),
        of("adagrad", (b, n) -> b.updates().adagrad(0.1, n.first(), n.positive(), n.third())),
        of(
            "rmsprop",
            (b, n) ->
                b.updates()
                    .rmsprop(
                        new RmspropCoefficients(0.9, 0.1, 1e-3),
                        n.first(),
                        n.positive(),
                        n.third())));
  }

  private static List<KernelCase> longUpdates() {
    return List.of(
        of(
            "rmsprop inside",
            (b, n) ->
                b.updates()
                    .rmspropInsideRoot(
                        new RmspropCoefficients(0.9, 0.1, 1e-3),
                        n.first(),
                        n.positive(),
                        n.third())),
        of(
            "adam",
            (b, n) ->
                b.updates()
                    .adam(
                        new AdamCoefficients(0.9, 0.99, 0.2, 3, 1e-8),
                        n.first(),
                        new Moments(n.second(), n.positive()),
                        n.third())),
        of(
            "amsgrad",
            (b, n) ->
                b.updates()
                    .amsgrad(
                        new AdamCoefficients(0.9, 0.99, 0.2, 0.9, 1e-8),
                        n.first(),
                        new Moments(n.second(), n.positive()),
                        n.largest(),
                        n.third())));
  }

  private static KernelCase of(String name, Call call) {
    return new KernelCase(name, call);
  }

  /** What a kernel does to the numbers of a backend. */
  interface Call {
    void on(DenseBackend backend, Numbers numbers);
  }

  @Override
  public String toString() {
    return name;
  }

  /** Vectors that begin inside a larger one, so that offsets matter. */
  record Numbers(
      Vector first, Vector second, Vector third, Vector positive, Vector largest, Vector small) {
    static Numbers of(DenseBackend backend) {
      return new Numbers(
          vector(backend, "first", 0),
          vector(backend, "second", 0),
          vector(backend, "third", 0),
          vector(backend, "positive", 1),
          vector(backend, "largest", 1),
          vector(backend, "small", 0));
    }

    private static Vector vector(DenseBackend backend, String name, int isPositive) {
      RandomStream stream = new Streams(1).stream(name, 0);
      float[] numbers = new float[SIZE];
      for (int i = 0; i < SIZE; i++) {
        numbers[i] = (float) (isPositive == 1 ? 0.1 + stream.nextUniform() : stream.nextNormal());
      }
      Vector inner = backend.zeros(SIZE + 5).slice(3, SIZE);
      backend.load(numbers, inner);
      return inner;
    }

    Vector few(int length) {
      return small.slice(2, length);
    }

    Matrix matrix() {
      return first.asMatrix(ROWS);
    }

    Matrix other() {
      return second.asMatrix(ROWS);
    }

    List<Vector> all() {
      return List.of(first, second, third, positive, largest, small);
    }
  }
}
