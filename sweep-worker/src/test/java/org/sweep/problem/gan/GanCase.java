package org.sweep.problem.gan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.sweep.linalg.Backends;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Vector;
import org.sweep.nn.MlpShape;
import org.sweep.random.RandomStream;
import org.sweep.random.Streams;

/** A tiny GAN with a random point, direction and minibatch, and what it is to compute there. */
record GanCase(GanShape shape, GanLoss loss, long seed) {
  static final DenseBackend BACKEND = Backends.cpu();
  static final int CAPACITY = 8;

  /** Relative to the norm; float32 numbers are known to 6e-8. */
  static final double TOLERANCE = 1e-6;

  private static final int REALS = 7;
  private static final int FAKES = 5;

  /** The seeds are such that no relu is within a difference's step of its kink. */
  static List<GanCase> all() {
    GanShape uneven =
        new GanShape(MlpShape.of(2, List.of(6L, 3L), 1), MlpShape.of(4, List.of(3L, 5L, 4L), 2));
    GanShape shallow = new GanShape(MlpShape.of(5, List.of(4L), 1), MlpShape.of(1, List.of(), 5));
    GanShape linear = new GanShape(MlpShape.of(3, List.of(), 1), MlpShape.of(2, List.of(7L), 3));
    return Stream.of(uneven, shallow, linear)
        .flatMap(shape -> Arrays.stream(GanLoss.values()).map(loss -> new GanCase(shape, loss, 0)))
        .flatMap(c -> Stream.of(1L, 5L, 6L).map(seed -> new GanCase(c.shape, c.loss, seed)))
        .toList();
  }

  double[] point() {
    double[] w = normal(shape.parameters(), "point");
    return Arrays.stream(w).map(x -> (float) (0.7 * x)).toArray();
  }

  double[] direction() {
    return normal(shape.parameters(), "direction");
  }

  double[] points() {
    return normal(shape.dimensions() * REALS, "points");
  }

  double[] latents() {
    return normal(shape.latentDimensions() * FAKES, "latents");
  }

  private double[] normal(int count, String name) {
    RandomStream stream = new Streams(seed).stream(name, 0);
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) stream.nextNormal();
    }
    return values;
  }

  GanGame game() {
    GanGame game = new GanGame(shape, loss, CAPACITY, BACKEND);
    game.minibatch(BACKEND.of(points()), BACKEND.of(latents()));
    return game;
  }

  Vector zeros() {
    return BACKEND.zeros(shape.parameters());
  }

  PlainGan plain() {
    return new PlainGan(shape, loss, points(), latents());
  }

  double[] plainField() {
    return blocks(plain().lossGradient(0, point()), plain().lossGradient(1, point()));
  }

  /** H v. */
  double[] plainJacobianProduct(double[] v) {
    return blocks(plain().hessianProduct(0, point(), v), plain().hessianProduct(1, point(), v));
  }

  /** H^T v. */
  double[] plainTransposedProduct(double[] v) {
    double[] zero = new double[v.length];
    double[] first = plain().hessianProduct(0, point(), blocks(v, zero));
    double[] second = plain().hessianProduct(1, point(), blocks(zero, v));
    double[] sum = new double[v.length];
    Arrays.setAll(sum, i -> first[i] + second[i]);
    return sum;
  }

  /** The discriminator's block of one vector, the generator's of another. */
  private double[] blocks(double[] discriminator, double[] generator) {
    double[] both = discriminator.clone();
    int start = shape.discriminator().parameters();
    System.arraycopy(generator, start, both, start, both.length - start);
    return both;
  }

  static void assertClose(Vector actual, double[] expected) {
    double size = Math.sqrt(Arrays.stream(expected).map(x -> x * x).sum());
    if (size == 0) {
      assertThat(actual.toArray()).containsOnly(0);
    } else {
      assertThat(GanReference.distance(actual.toArray(), expected)).isLessThan(TOLERANCE);
    }
  }
}
