package org.sweep.problem.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep.game.Player;
import org.sweep.linalg.Backends;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Vector;
import org.sweep.nn.MlpShape;
import org.sweep.random.RandomStream;
import org.sweep.random.Streams;

/** All that a GAN computes, for every loss, against {@link PlainGan} in double precision. */
class GanGameTest {
  /** Relative to the norm; float32 numbers are known to 6e-8. */
  private static final double TOLERANCE = 1e-6;

  private static final int CAPACITY = 8;
  private static final int REALS = 7;
  private static final int FAKES = 5;

  private final DenseBackend backend = Backends.cpu();

  /** A game, its point and a vector to multiply. */
  private record Case(GanShape shape, GanLoss loss, long seed) {
    double[] point() {
      RandomStream stream = new Streams(seed).stream("point", 0);
      double[] w = normal(shape.parameters(), stream);
      return Arrays.stream(w).map(x -> (float) (0.7 * x)).toArray();
    }

    double[] direction() {
      return normal(shape.parameters(), new Streams(seed).stream("direction", 0));
    }

    double[] points() {
      return normal(shape.dimensions() * REALS, new Streams(seed).stream("points", 0));
    }

    double[] latents() {
      return normal(shape.latentDimensions() * FAKES, new Streams(seed).stream("latents", 0));
    }

    PlainGan plain() {
      return new PlainGan(shape, loss, points(), latents());
    }

    GanGame game(DenseBackend backend) {
      GanGame game = new GanGame(shape, loss, CAPACITY, backend);
      game.minibatch(backend.of(points()), backend.of(latents()));
      return game;
    }

    private static double[] normal(int count, RandomStream stream) {
      double[] values = new double[count];
      for (int i = 0; i < count; i++) {
        values[i] = (float) stream.nextNormal();
      }
      return values;
    }
  }

  /** The seeds are such that no relu is within a difference's step of its kink. */
  static List<Case> cases() {
    GanShape uneven =
        new GanShape(MlpShape.of(2, List.of(6L, 3L), 1), MlpShape.of(4, List.of(3L, 5L, 4L), 2));
    GanShape shallow = new GanShape(MlpShape.of(5, List.of(4L), 1), MlpShape.of(1, List.of(), 5));
    GanShape linear = new GanShape(MlpShape.of(3, List.of(), 1), MlpShape.of(2, List.of(7L), 3));
    return Stream.of(uneven, shallow, linear)
        .flatMap(shape -> Arrays.stream(GanLoss.values()).map(loss -> new Case(shape, loss, 0)))
        .flatMap(c -> Stream.of(1L, 5L, 6L).map(seed -> new Case(c.shape, c.loss, seed)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void lossesAndFieldAreThoseOfThePlainLoops(Case c) {
    double[] losses = new double[2];
    Vector field = zeros(c);
    c.game(backend).field(backend.of(c.point()), field, losses);

    HyperDual[] w = Arrays.stream(c.point()).mapToObj(HyperDual::of).toArray(HyperDual[]::new);
    assertThat(losses[0]).isCloseTo(c.plain().loss(0, w).x(), within(1e-6));
    assertThat(losses[1]).isCloseTo(c.plain().loss(1, w).x(), within(1e-6));
    assertClose(field, field(c));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void onePlayersGradientIsItsBlockOfTheField(Case c) {
    for (int player = 0; player < 2; player++) {
      GanGame game = c.game(backend);
      Player block = game.players().get(player);
      double[] losses = new double[2];
      Vector field = zeros(c);
      double[] loss = new double[2];
      Vector gradient = zeros(c);

      game.field(backend.of(c.point()), field, losses);
      game.gradient(player, backend.of(c.point()), gradient, loss);

      assertThat(gradient.slice(block.offset(), block.length()).toArray())
          .containsExactly(field.slice(block.offset(), block.length()).toArray());
      assertThat(loss[player]).isEqualTo(losses[player]);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void lossGradientsAreThoseOfThePlainLoops(Case c) {
    for (int player = 0; player < 2; player++) {
      Vector gradient = zeros(c);
      c.game(backend).lossGradient(player, backend.of(c.point()), gradient);
      assertClose(gradient, c.plain().lossGradient(player, c.point()));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void hessianProductsAreThoseOfThePlainLoops(Case c) {
    for (int player = 0; player < 2; player++) {
      int whose = player;
      Vector product = product(c, c.direction(), (g, v) -> g.hessianProduct(whose, v.in, v.out));
      assertClose(product, c.plain().hessianProduct(player, c.point(), c.direction()));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void jacobianProductsAreThoseOfThePlainLoops(Case c) {
    double[] v = c.direction();
    double[] jacobian = jacobian(c, v);
    double[] transposed = transposed(c, v);
    double[] antisymmetric = new double[v.length];
    Arrays.setAll(antisymmetric, i -> (transposed[i] - jacobian[i]) / 2);

    assertClose(product(c, v, (g, x) -> g.jacobianProduct(x.in, x.out)), jacobian);
    assertClose(product(c, v, (g, x) -> g.transposedJacobianProduct(x.in, x.out)), transposed);
    assertClose(product(c, v, (g, x) -> g.antisymmetricProduct(x.in, x.out)), antisymmetric);
  }

  /** In float32 alone, on the game itself: what one product gives, others must add up to. */
  @ParameterizedTest
  @MethodSource("cases")
  void productsAddUp(Case c) {
    Vector v = backend.of(c.direction());
    GanGame game = c.game(backend);
    game.field(backend.of(c.point()), zeros(c), new double[2]);
    Vector jacobian = zeros(c);
    Vector transposed = zeros(c);
    Vector antisymmetric = zeros(c);
    Vector jacobianBeside = zeros(c);
    Vector antisymmetricBeside = zeros(c);
    game.jacobianProduct(v, jacobian);
    game.transposedJacobianProduct(v, transposed);
    game.antisymmetricProduct(v, antisymmetric);
    game.jacobianAndAntisymmetricProduct(v, jacobianBeside, antisymmetricBeside);

    assertThat(jacobianBeside.toArray()).containsExactly(jacobian.toArray());
    assertThat(antisymmetricBeside.toArray()).containsExactly(antisymmetric.toArray());
    backend.axpy(2, antisymmetric, jacobian);
    assertClose(jacobian, transposed.toArray());
    assertThat(backend.dot(v, antisymmetric))
        .isCloseTo(0, within(TOLERANCE * backend.norm(v) * backend.norm(antisymmetric)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void transposedProductIsTheSumOfHessianProductsOfTheBlocks(Case c) {
    GanGame game = c.game(backend);
    game.field(backend.of(c.point()), zeros(c), new double[2]);
    Vector sum = zeros(c);
    for (Player player : game.players()) {
      Vector block = zeros(c);
      Vector product = zeros(c);
      for (int i = player.offset(); i < player.offset() + player.length(); i++) {
        backend.load(new double[] {c.direction()[i]}, block.slice(i, 1));
      }
      game.hessianProduct(game.players().indexOf(player), block, product);
      backend.axpy(1, product, sum);
    }
    Vector transposed = zeros(c);
    game.transposedJacobianProduct(backend.of(c.direction()), transposed);
    assertClose(transposed, sum.toArray());
  }

  /** Differences of float32 fields: rounding leaves about 1e-7 / step of them. */
  @ParameterizedTest
  @MethodSource("cases")
  void jacobianProductIsTheCentralDifferenceOfTheField(Case c) {
    double step = 1e-3;
    GanGame game = c.game(backend);
    Vector product = product(c, c.direction(), (g, v) -> g.jacobianProduct(v.in, v.out));
    double[][] fields = new double[2][];
    for (int side = 0; side < 2; side++) {
      double[] point = c.point();
      for (int i = 0; i < point.length; i++) {
        point[i] += (2 * side - 1) * step * c.direction()[i];
      }
      Vector field = zeros(c);
      game.field(backend.of(point), field, new double[2]);
      fields[side] = field.toArray();
    }
    double[] difference = new double[product.length()];
    Arrays.setAll(difference, i -> (fields[1][i] - fields[0][i]) / (2 * step));
    assertThat(GanReference.distance(product.toArray(), difference)).isLessThan(1e-3);
  }

  @Test
  void gradientsLeaveTheProductsOfTheLastField() {
    Case c = cases().get(0);
    GanGame game = c.game(backend);
    Vector v = backend.of(c.direction());
    Vector before = zeros(c);
    Vector after = zeros(c);
    game.field(backend.of(c.point()), zeros(c), new double[2]);
    game.jacobianProduct(v, before);

    Vector elsewhere = backend.of(c.direction());
    game.gradient(0, elsewhere, zeros(c), new double[2]);
    game.gradient(1, elsewhere, zeros(c), new double[2]);
    game.lossGradient(0, elsewhere, zeros(c));
    game.lossGradient(1, elsewhere, zeros(c));
    game.jacobianProduct(v, after);

    assertThat(after.toArray()).containsExactly(before.toArray());
  }

  @Test
  void productsStayWhenPointAndMinibatchMoveOn() {
    Case c = cases().get(0);
    Vector point = backend.of(c.point());
    Vector points = backend.of(c.points());
    Vector latents = backend.of(c.latents());
    GanGame game = c.game(backend);
    game.minibatch(points, latents);
    Vector v = backend.of(c.direction());
    Vector before = zeros(c);
    Vector after = zeros(c);
    game.field(point, zeros(c), new double[2]);
    game.transposedJacobianProduct(v, before);

    for (Vector moved : List.of(point, points, latents)) {
      backend.fill(1, moved);
    }
    game.transposedJacobianProduct(v, after);

    assertThat(after.toArray()).containsExactly(before.toArray());
  }

  @Test
  void repeatsItselfBitForBit() {
    Case c = cases().get(1);
    GanGame game = c.game(backend);
    double[][] products = new double[2][];
    for (int i = 0; i < 2; i++) {
      Vector field = zeros(c);
      Vector product = zeros(c);
      game.field(backend.of(c.point()), field, new double[2]);
      game.transposedJacobianProduct(field, product);
      products[i] = product.toArray();
    }
    assertThat(products[1]).containsExactly(products[0]);
  }

  @Test
  void playersAreDiscriminatorAndGenerator() {
    assertThat(cases().get(0).game(backend).players())
        .containsExactly(new Player("discriminator", 0, 43, 6), new Player("generator", 43, 69, 8));
  }

  @Test
  void refusesMinibatchesThatDoNotFit() {
    GanGame game = cases().get(0).game(backend);
    Vector reals = backend.zeros(2 * CAPACITY);
    assertThatThrownBy(() -> game.minibatch(backend.zeros(3), backend.zeros(4)))
        .hasMessage("real points must be [2, 1 to 8] numbers, but were 3");
    assertThatThrownBy(() -> game.minibatch(reals, backend.zeros(4 * CAPACITY + 4)))
        .hasMessage("latent vectors must be [4, 1 to 8] numbers, but were 36");
    assertThatThrownBy(() -> game.minibatch(reals, backend.zeros(0)))
        .hasMessage("latent vectors must be [4, 1 to 8] numbers, but were 0");
  }

  @Test
  void refusesNetworksThatDoNotFit() {
    MlpShape generator = MlpShape.of(4, List.of(), 3);
    assertThatThrownBy(() -> new GanShape(MlpShape.of(3, List.of(), 2), generator))
        .hasMessage("the discriminator must have one output, but had 2");
    assertThatThrownBy(() -> new GanShape(MlpShape.of(2, List.of(), 1), generator))
        .hasMessage("generator outputs must equal discriminator inputs, but were 3 and 2");
  }

  private record Product(Vector in, Vector out) {}

  private Vector product(Case c, double[] v, BiConsumer<GanGame, Product> multiply) {
    GanGame game = c.game(backend);
    game.field(backend.of(c.point()), zeros(c), new double[2]);
    Product product = new Product(backend.of(v), zeros(c));
    backend.fill(Double.NaN, product.out);
    multiply.accept(game, product);
    assertThat(product.in.toArray()).containsExactly(v);
    return product.out;
  }

  private Vector zeros(Case c) {
    return backend.zeros(c.shape.parameters());
  }

  private static double[] field(Case c) {
    return blocks(c, c.plain().lossGradient(0, c.point()), c.plain().lossGradient(1, c.point()));
  }

  private static double[] jacobian(Case c, double[] v) {
    return blocks(
        c, c.plain().hessianProduct(0, c.point(), v), c.plain().hessianProduct(1, c.point(), v));
  }

  private static double[] transposed(Case c, double[] v) {
    double[] zero = new double[v.length];
    double[] first = c.plain().hessianProduct(0, c.point(), blocks(c, v, zero));
    double[] second = c.plain().hessianProduct(1, c.point(), blocks(c, zero, v));
    double[] sum = new double[v.length];
    Arrays.setAll(sum, i -> first[i] + second[i]);
    return sum;
  }

  /** The discriminator's block of one vector, the generator's of another. */
  private static double[] blocks(Case c, double[] discriminator, double[] generator) {
    double[] both = discriminator.clone();
    int start = c.shape.discriminator().parameters();
    System.arraycopy(generator, start, both, start, both.length - start);
    return both;
  }

  private static void assertClose(Vector actual, double[] expected) {
    double size = Math.sqrt(Arrays.stream(expected).map(x -> x * x).sum());
    if (size == 0) {
      assertThat(actual.toArray()).containsOnly(0);
    } else {
      assertThat(GanReference.distance(actual.toArray(), expected)).isLessThan(TOLERANCE);
    }
  }
}
