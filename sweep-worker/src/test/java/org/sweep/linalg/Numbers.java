package org.sweep.linalg;

import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.sweep.random.RandomStream;
import org.sweep.random.Streams;

/** Random arrays and comparisons for the kernel tests. */
final class Numbers {
  private final RandomStream stream;

  Numbers(String name) {
    stream = new Streams(1).stream(name, 0);
  }

  /** Normal numbers, each of them a float. */
  double[] normal(int count) {
    return IntStream.range(0, count).mapToDouble(i -> (float) stream.nextNormal()).toArray();
  }

  /** Positive numbers, each of them a float. */
  double[] positive(int count) {
    return IntStream.range(0, count)
        .mapToDouble(i -> (float) (0.1 + stream.nextUniform()))
        .toArray();
  }

  int[] below(int bound, int count) {
    return IntStream.range(0, count).map(i -> stream.nextBelow(bound)).toArray();
  }

  /** The numbers as a vector that begins inside a larger array, so that offsets matter. */
  static Vector vector(Backend backend, double... values) {
    Vector whole = backend.zeros(values.length + 5);
    Vector inner = whole.slice(3, values.length);
    float[] narrow = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      narrow[i] = (float) values[i];
    }
    backend.load(narrow, inner);
    return inner;
  }

  /** Requires equality to {@code tolerance}, relative where the expected number exceeds one. */
  static void assertClose(Vector actual, double[] expected, double tolerance) {
    double[] values = actual.toArray();
    Assertions.assertThat(values).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      Offset<Double> offset = Offset.offset(tolerance * Math.max(1, Math.abs(expected[i])));
      Assertions.assertThat(values[i]).as("element %d", i).isCloseTo(expected[i], offset);
    }
  }
}
