package org.sweep.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep.formula.VariableBlocks.Block;

/** First and second derivatives against closed forms, central differences and autograd. */
class FormulaDerivativeTest {
  private static final VariableBlocks X = VariableBlocks.of(new Block("x", 1));
  private static final VariableBlocks XY = VariableBlocks.of(new Block("x", 1), new Block("y", 1));

  /** A function of x with its derivatives in closed form, and where they are compared. */
  record Closed(
      String text, DoubleUnaryOperator first, DoubleUnaryOperator second, List<Double> points) {
    @Override
    public String toString() {
      return text;
    }
  }

  private static Closed closed(
      String text, DoubleUnaryOperator first, DoubleUnaryOperator second, double... points) {
    return new Closed(text, first, second, DoubleStream.of(points).boxed().toList());
  }

  static Stream<Closed> closedForms() {
    return Stream.concat(functions(), operators());
  }

  private static Stream<Closed> functions() {
    DoubleUnaryOperator one = x -> 1;
    DoubleUnaryOperator zero = x -> 0;
    return Stream.of(
        closed("exp(x)", Math::exp, Math::exp, -20, -1, 0, 0.5, 20),
        closed("log(x)", x -> 1 / x, x -> -1 / (x * x), 1e-9, 0.5, 1, 30),
        closed("sqrt(x)", x -> 0.5 / Math.sqrt(x), x -> -0.25 * Math.pow(x, -1.5), 1e-6, 0.5, 9),
        closed("sin(x)", Math::cos, x -> -Math.sin(x), -2, 0, 0.5, 3),
        closed("cos(x)", x -> -Math.sin(x), x -> -Math.cos(x), -2, 0, 0.5, 3),
        closed(
            "tanh(x)", FormulaDerivativeTest::sech2, x -> -2 * Math.tanh(x) * sech2(x), -2, 0, 1),
        closed(
            "sigmoid(x)", x -> s(x) * s(-x), x -> s(x) * s(-x) * (s(-x) - s(x)), -30, -1, 0, 1, 30),
        closed("softplus(x)", FormulaDerivativeTest::s, x -> s(x) * s(-x), -30, -1, 0, 1, 30),
        closed("abs(x)", Math::signum, zero, -2, 3),
        closed("abs(x)", one, zero, 0),
        closed("max(x, 0.5)", x -> x >= 0.5 ? 1 : 0, zero, -1, 0.25, 0.5, 0.75),
        closed("max(0.5, x)", x -> x > 0.5 ? 1 : 0, zero, -1, 0.25, 0.5, 0.75),
        closed("min(x^2, 4, x + 2)", x -> 2 * x, x -> 2, -0.5, 0, 1, 2),
        closed("min(x^2, 4, x + 2)", zero, zero, 3),
        closed("min(x^2, 4, x + 2)", one, zero, -3));
  }

  private static Stream<Closed> operators() {
    double ln2 = Math.log(2);
    DoubleUnaryOperator zero = x -> 0;
    return Stream.of(
        closed("-x", x -> -1, zero, -1, 0, 2),
        closed("x + 3 + x", x -> 2, zero, -1, 0, 2),
        closed("3 - x - 1", x -> -1, zero, -1, 0, 2),
        closed("4*x*x*0.5", x -> 4 * x, x -> 4, -1, 0, 2),
        closed("x/4", x -> 0.25, zero, -1, 0, 2),
        closed("3/x", x -> -3 / (x * x), x -> 6 / (x * x * x), -2, 0.5),
        closed("x/(1 + x)", x -> 1 / sq(1 + x), x -> -2 / Math.pow(1 + x, 3), -2, 0, 0.5),
        closed("x^0", zero, zero, -2, 0, 2),
        closed("x^1", x -> 1, zero, -2, 0, 2),
        closed("x^2", x -> 2 * x, x -> 2, -2, 0, 2),
        closed("x^3", x -> 3 * x * x, x -> 6 * x, -2, 0, 2),
        closed("x^7", x -> 7 * Math.pow(x, 6), x -> 42 * Math.pow(x, 5), -1.5, 0, 1.5),
        closed("x^-1", x -> -1 / (x * x), x -> 2 / (x * x * x), -2, 0.5),
        closed("x^-2", x -> -2 / (x * x * x), x -> 6 * Math.pow(x, -4), -2, 0.5),
        closed("x^2.5", x -> 2.5 * Math.pow(x, 1.5), x -> 3.75 * Math.sqrt(x), 0, 0.5, 4),
        closed("x^0.5", x -> 0.5 / Math.sqrt(x), x -> -0.25 * Math.pow(x, -1.5), 0.5, 4),
        closed("2^x", x -> ln2 * Math.pow(2, x), x -> ln2 * ln2 * Math.pow(2, x), -2, 0, 3),
        closed("e^x", Math::exp, Math::exp, -2, 0, 3),
        closed(
            "x^x",
            x -> xx(x) * (Math.log(x) + 1),
            x -> xx(x) * (sq(Math.log(x) + 1) + 1 / x),
            0.5,
            2));
  }

  @ParameterizedTest
  @MethodSource("closedForms")
  void agreesWithTheClosedForm(Closed closed) throws FormulaMistake {
    Formula formula = Formula.parse(closed.text(), X);
    for (double x : closed.points()) {
      double[] gradient = new double[1];
      formula.gradient(new double[] {x}, gradient);
      assertClose(gradient[0], closed.first().applyAsDouble(x));
      assertClose(formula.hessian(new double[] {x})[0][0], closed.second().applyAsDouble(x));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.5*x^2 + 10*x*y",
        "x*y",
        "x/y",
        "y - x",
        "(x + 3)^y",
        "(x + 3)^(y + 0.5)*2",
        "max(x, y)*min(x, y, 0.5)",
        "exp(x*y) - log(4 + x*y)",
        "sqrt(9 + x)*sin(y)*cos(x - y)",
        "tanh(x*y) + sigmoid(x - 2*y)*softplus(y + x)",
        "abs(x*y - 0.3) + (x - y)^3/(2 + x^2)^-2",
        "log(1+exp(x)) + 3*x*y - log(1+exp(y))",
        "exp(-0.01*(x^2+y^2))*(4*x^2-(y-3*x+0.05*x^3)^2-0.1*y^4)"
      })
  void agreesWithCentralDifferences(String text) throws FormulaMistake {
    Formula formula = Formula.parse(text, XY);
    double[][] points = {{1.25, -0.75}, {-0.5, -1.75}, {0, 0.7}, {2, 0}, {-1.5, 1.1}};
    for (double[] w : points) {
      if (text.equals("x/y") && w[1] == 0) {
        continue;
      }
      assertAgreesWithDifferences(formula, w);
    }
  }

  private static void assertAgreesWithDifferences(Formula formula, double[] w) {
    double h = 1e-5;
    double[] gradient = new double[2];
    formula.gradient(w, gradient);
    double[][] hessian = formula.hessian(w);
    for (int j = 0; j < 2; j++) {
      double[] up = w.clone();
      double[] down = w.clone();
      up[j] += h;
      down[j] -= h;
      double difference = (formula.value(up) - formula.value(down)) / (2 * h);
      assertThat(gradient[j]).isCloseTo(difference, within(1e-7 * (1 + Math.abs(difference))));
      double[] above = new double[2];
      double[] below = new double[2];
      formula.gradient(up, above);
      formula.gradient(down, below);
      for (int i = 0; i < 2; i++) {
        double second = (above[i] - below[i]) / (2 * h);
        assertThat(hessian[i][j]).isCloseTo(second, within(1e-7 * (1 + Math.abs(second))));
      }
    }
  }

  @Test
  void hessianProductIsTheHessianTimesTheVector() throws FormulaMistake {
    Formula formula = Formula.parse("exp(x*y)/(1 + x^2) - sigmoid(y)^3", XY);
    double[] w = {0.8, -1.3};
    double[] v = {-2.5, 0.7};
    double[][] h = formula.hessian(w);
    double[] product = new double[2];
    formula.hessianProduct(w, v, product);
    assertClose(product[0], h[0][0] * v[0] + h[0][1] * v[1]);
    assertClose(product[1], h[1][0] * v[0] + h[1][1] * v[1]);
    assertThat(h[0][1]).isEqualTo(h[1][0]).isNotZero();
  }

  @Test
  void sigmoidAndSoftplusDoNotOverflow() throws FormulaMistake {
    Formula sigmoid = Formula.parse("sigmoid(x)", X);
    Formula softplus = Formula.parse("softplus(x)", X);
    assertJet(sigmoid, 1000, 1, 0, 0);
    assertJet(sigmoid, -1000, 0, 0, 0);
    assertJet(softplus, 1000, 1000, 1, 0);
    assertJet(softplus, -1000, 0, 0, 0);
    assertJet(sigmoid, 0, 0.5, 0.25, 0);
    assertJet(softplus, 0, Math.log(2), 0.5, 0.25);
    double tail = Math.exp(-100);
    assertClose(Formula.parse("softplus(-100)", X).value(new double[1]), tail);
    assertClose(Formula.parse("sigmoid(-100)", X).value(new double[1]), tail);
  }

  @Test
  void isInfiniteOrNaNWhereMathematicsIs() throws FormulaMistake {
    double infinity = Double.POSITIVE_INFINITY;
    double[] gradient = new double[1];
    assertThat(Formula.parse("sqrt(x)", X).gradient(new double[1], gradient)).isZero();
    assertThat(gradient).containsExactly(infinity);
    assertThat(Formula.parse("x^0.5", X).gradient(new double[1], gradient)).isZero();
    assertThat(gradient[0]).isNotFinite();
    assertThat(Formula.parse("x^-0.5", X).value(new double[1])).isEqualTo(infinity);
    assertThat(Formula.parse("x^-2", X).value(new double[1])).isEqualTo(infinity);
    assertThat(Formula.parse("1/x", X).value(new double[1])).isEqualTo(infinity);
    assertThat(Formula.parse("log(x)", X).value(new double[1])).isEqualTo(-infinity);
    assertThat(Formula.parse("x^0.5", X).value(new double[] {-1})).isNaN();
    assertThat(Formula.parse("sqrt(x)", X).value(new double[] {-1})).isNaN();
    assertThat(Formula.parse("x^x", X).value(new double[] {-2})).isNaN();
    assertThat(Formula.parse("max(1, sqrt(x))", X).value(new double[] {-1})).isNaN();
    assertThat(Formula.parse("max(sqrt(x), 1)", X).value(new double[] {-1})).isNaN();
  }

  static Stream<String> goldenNames() throws IOException {
    return Stream.of("xy", "quad", "softplus", "exp");
  }

  @ParameterizedTest
  @MethodSource("goldenNames")
  void agreesWithAutogradOnToyGames(String name) throws IOException, FormulaMistake {
    JsonNode golden = golden();
    JsonNode expected = golden.get("formulas").get(name);
    double[] w = {golden.get("point").get(0).asDouble(), golden.get("point").get(1).asDouble()};
    Formula formula = Formula.parse(expected.get("text").asText(), XY);
    double[] gradient = new double[2];
    formula.gradient(w, gradient);
    double[][] hessian = formula.hessian(w);
    assertClose(gradient[0], expected.get("dx").asDouble());
    assertClose(gradient[1], expected.get("dy").asDouble());
    assertClose(hessian[0][0], expected.get("dxx").asDouble());
    assertClose(hessian[0][1], expected.get("dxy").asDouble());
    assertClose(hessian[1][0], expected.get("dyx").asDouble());
    assertClose(hessian[1][1], expected.get("dyy").asDouble());
  }

  private static JsonNode golden() throws IOException {
    try (InputStream file =
        FormulaDerivativeTest.class.getResourceAsStream("/golden/formulas.json")) {
      return new ObjectMapper().readTree(file);
    }
  }

  private static void assertJet(Formula formula, double x, double... jet) {
    double[] gradient = new double[1];
    assertClose(formula.gradient(new double[] {x}, gradient), jet[0]);
    assertClose(gradient[0], jet[1]);
    assertClose(formula.hessian(new double[] {x})[0][0], jet[2]);
  }

  private static void assertClose(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-13 * Math.abs(expected)));
  }

  private static double sech2(double x) {
    return 1 / sq(Math.cosh(x));
  }

  private static double s(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static double xx(double x) {
    return Math.pow(x, x);
  }

  private static double sq(double x) {
    return x * x;
  }
}
