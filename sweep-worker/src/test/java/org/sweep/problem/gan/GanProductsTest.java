package org.sweep.problem.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sweep.problem.gan.GanCase.BACKEND;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep.game.Player;
import org.sweep.linalg.Vector;

/** Products of second derivatives, for every loss, against {@link PlainGan} in double precision. */
class GanProductsTest {
  @ParameterizedTest
  @MethodSource("org.sweep.problem.gan.GanCase#all")
  void hessianProductsAreThoseOfThePlainLoops(GanCase c) {
    for (int player = 0; player < 2; player++) {
      int whose = player;
      Vector product = product(c, c.direction(), (g, v) -> g.hessianProduct(whose, v.in, v.out));
      GanCase.assertClose(product, c.plain().hessianProduct(player, c.point(), c.direction()));
    }
  }

  @ParameterizedTest
  @MethodSource("org.sweep.problem.gan.GanCase#all")
  void jacobianProductsAreThoseOfThePlainLoops(GanCase c) {
    double[] v = c.direction();
    double[] jacobian = c.plainJacobianProduct(v);
    double[] transposed = c.plainTransposedProduct(v);
    double[] antisymmetric = new double[v.length];
    Arrays.setAll(antisymmetric, i -> (transposed[i] - jacobian[i]) / 2);

    GanCase.assertClose(product(c, v, (g, x) -> g.jacobianProduct(x.in, x.out)), jacobian);
    GanCase.assertClose(
        product(c, v, (g, x) -> g.transposedJacobianProduct(x.in, x.out)), transposed);
    GanCase.assertClose(
        product(c, v, (g, x) -> g.antisymmetricProduct(x.in, x.out)), antisymmetric);
  }

  /** In float32 alone, on the game itself: what one product gives, others must add up to. */
  @ParameterizedTest
  @MethodSource("org.sweep.problem.gan.GanCase#all")
  void productsAddUp(GanCase c) {
    Vector v = BACKEND.of(c.direction());
    GanGame game = c.game();
    game.field(BACKEND.of(c.point()), c.zeros(), new double[2]);
    Vector jacobian = c.zeros();
    Vector transposed = c.zeros();
    Vector antisymmetric = c.zeros();
    Vector jacobianBeside = c.zeros();
    Vector antisymmetricBeside = c.zeros();
    game.jacobianProduct(v, jacobian);
    game.transposedJacobianProduct(v, transposed);
    game.antisymmetricProduct(v, antisymmetric);
    game.jacobianAndAntisymmetricProduct(v, jacobianBeside, antisymmetricBeside);

    assertThat(jacobianBeside.toArray()).containsExactly(jacobian.toArray());
    assertThat(antisymmetricBeside.toArray()).containsExactly(antisymmetric.toArray());
    BACKEND.axpy(2, antisymmetric, jacobian);
    GanCase.assertClose(jacobian, transposed.toArray());
    assertThat(BACKEND.dot(v, antisymmetric))
        .isCloseTo(0, within(GanCase.TOLERANCE * BACKEND.norm(v) * BACKEND.norm(antisymmetric)));
  }

  @ParameterizedTest
  @MethodSource("org.sweep.problem.gan.GanCase#all")
  void transposedProductIsTheSumOfHessianProductsOfTheBlocks(GanCase c) {
    GanGame game = c.game();
    game.field(BACKEND.of(c.point()), c.zeros(), new double[2]);
    Vector sum = c.zeros();
    for (Player player : game.players()) {
      Vector block = c.zeros();
      Vector product = c.zeros();
      for (int i = player.offset(); i < player.offset() + player.length(); i++) {
        BACKEND.load(new double[] {c.direction()[i]}, block.slice(i, 1));
      }
      game.hessianProduct(game.players().indexOf(player), block, product);
      BACKEND.axpy(1, product, sum);
    }
    Vector transposed = c.zeros();
    game.transposedJacobianProduct(BACKEND.of(c.direction()), transposed);
    GanCase.assertClose(transposed, sum.toArray());
  }

  /** Differences of float32 fields: rounding leaves about 1e-7 / step of them. */
  @ParameterizedTest
  @MethodSource("org.sweep.problem.gan.GanCase#all")
  void jacobianProductIsTheCentralDifferenceOfTheField(GanCase c) {
    double step = 1e-3;
    GanGame game = c.game();
    Vector product = product(c, c.direction(), (g, v) -> g.jacobianProduct(v.in, v.out));
    double[][] fields = new double[2][];
    for (int side = 0; side < 2; side++) {
      double[] point = c.point();
      for (int i = 0; i < point.length; i++) {
        point[i] += (2 * side - 1) * step * c.direction()[i];
      }
      Vector field = c.zeros();
      game.field(BACKEND.of(point), field, new double[2]);
      fields[side] = field.toArray();
    }
    double[] difference = new double[product.length()];
    Arrays.setAll(difference, i -> (fields[1][i] - fields[0][i]) / (2 * step));
    assertThat(GanReference.distance(product.toArray(), difference)).isLessThan(1e-3);
  }

  @Test
  void gradientsLeaveTheProductsOfTheLastField() {
    GanCase c = GanCase.all().get(0);
    GanGame game = c.game();
    Vector v = BACKEND.of(c.direction());
    Vector before = c.zeros();
    Vector after = c.zeros();
    game.field(BACKEND.of(c.point()), c.zeros(), new double[2]);
    game.jacobianProduct(v, before);

    Vector elsewhere = BACKEND.of(c.direction());
    game.gradient(0, elsewhere, c.zeros(), new double[2]);
    game.gradient(1, elsewhere, c.zeros(), new double[2]);
    game.lossGradient(0, elsewhere, c.zeros());
    game.lossGradient(1, elsewhere, c.zeros());
    game.jacobianProduct(v, after);

    assertThat(after.toArray()).containsExactly(before.toArray());
  }

  @Test
  void productsStayWhenPointAndMinibatchMoveOn() {
    GanCase c = GanCase.all().get(0);
    Vector point = BACKEND.of(c.point());
    Vector points = BACKEND.of(c.points());
    Vector latents = BACKEND.of(c.latents());
    GanGame game = c.game();
    game.minibatch(points, latents);
    Vector v = BACKEND.of(c.direction());
    Vector before = c.zeros();
    Vector after = c.zeros();
    game.field(point, c.zeros(), new double[2]);
    game.transposedJacobianProduct(v, before);

    for (Vector moved : List.of(point, points, latents)) {
      BACKEND.fill(1, moved);
    }
    game.transposedJacobianProduct(v, after);

    assertThat(after.toArray()).containsExactly(before.toArray());
  }

  @Test
  void repeatsItselfBitForBit() {
    GanCase c = GanCase.all().get(1);
    GanGame game = c.game();
    double[][] products = new double[2][];
    for (int i = 0; i < 2; i++) {
      Vector field = c.zeros();
      Vector product = c.zeros();
      game.field(BACKEND.of(c.point()), field, new double[2]);
      game.transposedJacobianProduct(field, product);
      products[i] = product.toArray();
    }
    assertThat(products[1]).containsExactly(products[0]);
  }

  private record Product(Vector in, Vector out) {}

  private static Vector product(GanCase c, double[] v, BiConsumer<GanGame, Product> multiply) {
    GanGame game = c.game();
    game.field(BACKEND.of(c.point()), c.zeros(), new double[2]);
    Product product = new Product(BACKEND.of(v), c.zeros());
    BACKEND.fill(Double.NaN, product.out);
    multiply.accept(game, product);
    assertThat(product.in.toArray()).containsExactly(v);
    return product.out;
  }
}
