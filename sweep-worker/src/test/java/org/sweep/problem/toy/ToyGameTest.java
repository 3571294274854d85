package org.sweep.problem.toy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep.data.DataSets;
import org.sweep.game.DifferentiableGame;
import org.sweep.game.Player;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Backends;
import org.sweep.linalg.Vector;
import org.sweep.problem.Problem;
import org.sweep.problem.ProblemType;
import org.sweep.problem.ProblemType.Resources;
import org.sweep.random.RandomStream;
import org.sweep.random.Streams;
import org.sweep.spec.Selection;

/** Fields and products of every kind of toy game against central differences and by hand. */
class ToyGameTest {
  private static final Backend BACKEND = Backends.doubles();
  private static final double STEP = 1e-5;
  private static final double TOLERANCE = 1e-7;

  record Case(String name, ProblemType type, Map<String, Object> values) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    return Stream.concat(
        ToyGames.declarations().stream()
            .map(
                game ->
                    new Case(
                        game.name(), new ToyGameType(), Map.of("game", Selection.plain(game)))),
        Stream.of(
            new Case("bilinear", new BilinearGameType(), Map.of("size", 3L, "columns", 2L)),
            new Case(
                "quadratic",
                new QuadraticGameType(),
                Map.of("players", Map.of("a", 2L, "b", 1L, "c", 3L))),
            new Case("linear field", new LinearFieldType(), Map.of("real", 0.5, "imaginary", 3.0)),
            new Case("three players", new ExpressionGameType(), Polynomial.VALUES)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void fieldIsTheGradientOfTheLosses(Case each) {
    Fixture fixture = new Fixture(each);
    for (int player = 0; player < fixture.players(); player++) {
      Vector gradient = BACKEND.zeros(fixture.length());
      fixture.game.lossGradient(player, fixture.point, gradient);
      assertClose(gradient.toArray(), fixture.numericGradient(player));
      Player owner = fixture.game.players().get(player);
      assertThat(fixture.field().slice(owner.offset(), owner.length()).toArray())
          .containsExactly(gradient.slice(owner.offset(), owner.length()).toArray());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void oneGradientIsThatBlockOfTheField(Case each) {
    Fixture fixture = new Fixture(each);
    Vector field = fixture.field();
    double[] losses = new double[fixture.players()];
    for (int player = 0; player < fixture.players(); player++) {
      Vector block = BACKEND.zeros(fixture.length());
      fixture.game.gradient(player, fixture.point, block, losses);
      Player owner = fixture.game.players().get(player);
      assertThat(block.slice(owner.offset(), owner.length()).toArray())
          .containsExactly(field.slice(owner.offset(), owner.length()).toArray());
    }
    assertThat(losses).containsExactly(fixture.losses);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void productsAreThoseOfTheFieldsJacobian(Case each) {
    Fixture fixture = new Fixture(each);
    double[][] jacobian = fixture.numericJacobian();
    double[] v = fixture.v.toArray();
    double[] hv = times(jacobian, v);
    double[] htv = transposedTimes(jacobian, v);
    fixture.field();
    Vector product = BACKEND.zeros(fixture.length());

    fixture.game.jacobianProduct(fixture.v, product);
    assertClose(product.toArray(), hv);
    fixture.game.transposedJacobianProduct(fixture.v, product);
    assertClose(product.toArray(), htv);
    fixture.game.antisymmetricProduct(fixture.v, product);
    for (int i = 0; i < hv.length; i++) {
      hv[i] = (htv[i] - hv[i]) / 2;
    }
    assertClose(product.toArray(), hv);
    assertThat(fixture.v.toArray()).as("the input stays").containsExactly(v);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void hessianProductsAreThoseOfTheLosses(Case each) {
    Fixture fixture = new Fixture(each);
    Vector product = BACKEND.zeros(fixture.length());
    for (int player = 0; player < fixture.players(); player++) {
      double[] expected = fixture.numericHessianProduct(player);
      fixture.field();
      fixture.game.hessianProduct(player, fixture.v, product);
      assertClose(product.toArray(), expected);
    }
  }

  @Test
  void threePlayerPolynomialHasTheHessianByHand() {
    Fixture fixture = new Fixture(new Case("", new ExpressionGameType(), Polynomial.VALUES));
    double[][] byHand = Polynomial.jacobian(fixture.point.toArray());
    fixture.field();
    Vector product = BACKEND.zeros(fixture.length());
    for (int column = 0; column < byHand.length; column++) {
      double[] unit = new double[byHand.length];
      unit[column] = 1;
      fixture.game.jacobianProduct(BACKEND.of(unit), product);
      for (int row = 0; row < byHand.length; row++) {
        assertThat(product.toArray()[row]).isCloseTo(byHand[row][column], within(1e-13));
      }
    }
  }

  private static double[] times(double[][] matrix, double[] v) {
    double[] product = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      for (int k = 0; k < v.length; k++) {
        product[i] += matrix[i][k] * v[k];
      }
    }
    return product;
  }

  private static double[] transposedTimes(double[][] matrix, double[] v) {
    double[] product = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      for (int k = 0; k < v.length; k++) {
        product[k] += matrix[i][k] * v[i];
      }
    }
    return product;
  }

  private static void assertClose(double[] actual, double[] expected) {
    double size = 1;
    for (double value : expected) {
      size = Math.max(size, Math.abs(value));
    }
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i]).as("element %d", i).isCloseTo(expected[i], within(TOLERANCE * size));
    }
  }

  /** A game at a random point with a random vector. */
  private static final class Fixture {
    final DifferentiableGame game;
    final Vector point;
    final Vector v;
    final double[] losses;

    Fixture(Case each) {
      Selection selection = Selection.of(each.type().declaration(), each.values());
      Resources resources = new Resources(Backends.cpu(), new Streams(3), DataSets.with(Map.of()));
      game = (DifferentiableGame) create(each.type(), selection, resources).game();
      point = random("point");
      v = random("v");
      losses = new double[players()];
    }

    private static Problem create(ProblemType type, Selection selection, Resources resources) {
      try {
        return type.create(selection.values(), resources);
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    int players() {
      return game.players().size();
    }

    int length() {
      return game.players().stream().mapToInt(Player::length).sum();
    }

    Vector random(String name) {
      RandomStream stream = new Streams(7).stream(name, 0);
      double[] numbers = new double[length()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = 1.5 * stream.nextNormal();
      }
      return BACKEND.of(numbers);
    }

    Vector field() {
      return fieldAt(point);
    }

    private Vector fieldAt(Vector at) {
      Vector field = BACKEND.zeros(length());
      game.field(at, field, losses);
      return field;
    }

    private Vector moved(int coordinate, double by) {
      double[] w = point.toArray();
      w[coordinate] += by;
      return BACKEND.of(w);
    }

    double[] numericGradient(int player) {
      double[] gradient = new double[length()];
      for (int i = 0; i < gradient.length; i++) {
        fieldAt(moved(i, STEP));
        double above = losses[player];
        fieldAt(moved(i, -STEP));
        gradient[i] = (above - losses[player]) / (2 * STEP);
      }
      field();
      return gradient;
    }

    double[][] numericJacobian() {
      double[][] jacobian = new double[length()][length()];
      for (int k = 0; k < length(); k++) {
        double[] above = fieldAt(moved(k, STEP)).toArray();
        double[] below = fieldAt(moved(k, -STEP)).toArray();
        for (int i = 0; i < length(); i++) {
          jacobian[i][k] = (above[i] - below[i]) / (2 * STEP);
        }
      }
      return jacobian;
    }

    double[] numericHessianProduct(int player) {
      Vector above = point.slice(0, length());
      above = BACKEND.of(above.toArray());
      Vector below = BACKEND.of(above.toArray());
      BACKEND.axpy(STEP, v, above);
      BACKEND.axpy(-STEP, v, below);
      Vector up = BACKEND.zeros(length());
      Vector down = BACKEND.zeros(length());
      game.lossGradient(player, above, up);
      game.lossGradient(player, below, down);
      BACKEND.axpy(-1, down, up);
      BACKEND.scale(1 / (2 * STEP), up);
      return up.toArray();
    }
  }
}
