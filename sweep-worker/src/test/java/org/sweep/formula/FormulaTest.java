package org.sweep.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweep.formula.VariableBlocks.Block;

/** What formulas mean, and the contract of {@link Formula}; derivatives are tested elsewhere. */
class FormulaTest {
  private static final VariableBlocks BLOCKS =
      VariableBlocks.of(new Block("x", 1), new Block("a", 2), new Block("X", 1), new Block("y", 1));
  private static final double[] W = {3, 5, 7, 11, -2};

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 + 2*3 | 7",
        "(1 + 2)*3 | 9",
        "10 - 4 - 3 | 3",
        "100/10/5 | 2",
        "100/10*5 | 50",
        "2^3^2 | 512",
        "(2^3)^2 | 64",
        "-x^2 | -9",
        "(-x)^2 | 9",
        "2^-1 | 0.5",
        "3*2^-1 | 1.5",
        "2^-x^2 | 0.001953125",
        "-2^2 | -4",
        "--x | 3",
        "+x - -y | 1",
        "x - +y | 5",
        "x*-y | 6",
        "2*x^2*y | -36",
        "y^2 | 4",
        "y^3 | -8",
        "y^-3 | -0.125",
        "y^(1+1) | 4",
        "x^2^1 | 9",
        "2*3*x | 18",
        "6/3 - x | -1",
        "12/x | 4",
        "x/2 | 1.5",
        "a[0] + 10*a[1] | 75",
        "a[ 01 ] | 7",
        "a [0] | 5",
        "x + X | 14",
        "max(x, y, X) | 11",
        "min(x, y, X) | -2",
        "max(1, 2) | 2",
        "max(x, 4) - min(4, x) | 1",
        "abs(y) + abs(x) | 5",
        "sqrt(16) | 4",
        ".5 + 5. + 1e-3 + 2E+2 | 205.501",
        "0^0 | 1",
        "(x-3)^0 | 1",
        "7 | 7",
        "((((x)))) | 3"
      })
  void readsTheLanguage(String text, double value) throws FormulaMistake {
    assertThat(Formula.parse(text, BLOCKS).value(W)).isEqualTo(value);
  }

  @Test
  void knowsPiAndE() throws FormulaMistake {
    assertThat(Formula.parse("pi", BLOCKS).value(W)).isEqualTo(Math.PI);
    assertThat(Formula.parse("e", BLOCKS).value(W)).isEqualTo(Math.E);
    assertThat(Formula.parse("e^x", BLOCKS).value(W)).isEqualTo(Math.exp(3));
    assertThat(Formula.parse("log(e)", BLOCKS).value(W)).isEqualTo(1);
  }

  @Test
  void readsAcrossLines() throws FormulaMistake {
    assertThat(Formula.parse("x\r\n +\t y\n", BLOCKS).value(W)).isEqualTo(1);
  }

  @Test
  void keepsItsTextAndVariables() throws FormulaMistake {
    Formula formula = Formula.parse(" x + y", BLOCKS);
    assertThat(formula.text()).isEqualTo(" x + y");
    assertThat(formula).hasToString(" x + y");
    assertThat(formula.variables()).isEqualTo(BLOCKS);
  }

  @Test
  void overwritesTheWholeGradientAndReturnsTheValue() throws FormulaMistake {
    Formula formula = Formula.parse("y^2 + 3*a[1]*y", BLOCKS);
    double[] gradient = {9, 9, 9, 9, 9};
    assertThat(formula.gradient(W, gradient)).isEqualTo(4 - 42);
    assertThat(gradient).containsExactly(0, 0, -6, 0, -4 + 21);
    double[] product = {9, 9, 9, 9, 9};
    formula.hessianProduct(W, new double[] {1, 1, 10, 1, 100}, product);
    assertThat(product).containsExactly(0, 0, 300, 0, 200 + 30);
    assertThat(formula.hessian(W))
        .isDeepEqualTo(
            new double[][] {
              {0, 0, 0, 0, 0}, {0, 0, 0, 0, 0}, {0, 0, 0, 0, 3}, {0, 0, 0, 0, 0}, {0, 0, 3, 0, 2}
            });
  }

  @Test
  void hasZeroDerivativesWhereItIsConstant() throws FormulaMistake {
    Formula formula = Formula.parse("2*pi", BLOCKS);
    double[] gradient = W.clone();
    assertThat(formula.gradient(W, gradient)).isEqualTo(2 * Math.PI);
    assertThat(gradient).containsOnly(0);
    double[] product = W.clone();
    formula.hessianProduct(W, W, product);
    assertThat(product).containsOnly(0);
  }

  @Test
  void leavesItsInputsAloneAndMayOverwriteThem() throws FormulaMistake {
    Formula formula = Formula.parse("x^2*y + a[0]*a[1]", BLOCKS);
    double[] w = W.clone();
    double[] v = {1, 2, 3, 4, 5};
    double[] gradient = new double[5];
    double[] product = new double[5];
    formula.gradient(w, gradient);
    formula.hessianProduct(w, v, product);
    assertThat(w).containsExactly(W);
    assertThat(v).containsExactly(1, 2, 3, 4, 5);
    formula.hessianProduct(w, v, v);
    assertThat(v).containsExactly(product);
    formula.gradient(w, w);
    assertThat(w).containsExactly(gradient);
  }

  @Test
  void valueHasTheBitsOfTheGradientsReturn() throws FormulaMistake {
    Formula formula =
        Formula.parse("sigmoid(x/y)/3 + tanh(y)^3/x - softplus(x)^0.3 + 2^y*log(x+8)", BLOCKS);
    for (double x = -5; x < 5; x += 0.37) {
      double[] w = {x, 0, 0, 0, 0.3 - x};
      assertThat(formula.value(w)).isEqualTo(formula.gradient(w, new double[5]));
    }
  }

  @Test
  void refusesPointsOfAnotherLength() throws FormulaMistake {
    Formula formula = Formula.parse("x", BLOCKS);
    double[] tooLong = new double[6];
    assertThatIllegalArgumentException()
        .isThrownBy(() -> formula.value(tooLong))
        .withMessage("w must have 5 entries, but has 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> formula.gradient(W, tooLong))
        .withMessage("gradient must have 5 entries, but has 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> formula.hessianProduct(W, tooLong, W))
        .withMessage("v must have 5 entries, but has 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> formula.hessianProduct(W, W, tooLong))
        .withMessage("product must have 5 entries, but has 6");
  }

  @Test
  void isSharedByThreads() throws FormulaMistake {
    Formula formula = Formula.parse("exp(sin(x))*y^3", BLOCKS);
    List<double[]> points =
        IntStream.range(0, 2000).mapToObj(i -> new double[] {i * 0.01, 0, 0, 0, 1 - i}).toList();
    List<String> alone = points.stream().map(w -> evaluated(formula, w)).toList();
    List<String> together = points.parallelStream().map(w -> evaluated(formula, w)).toList();
    assertThat(together).isEqualTo(alone);
  }

  private static String evaluated(Formula formula, double[] w) {
    double[] gradient = new double[5];
    double value = formula.gradient(w, gradient);
    return value + Arrays.toString(gradient) + Arrays.deepToString(formula.hessian(w));
  }

  @Test
  void differentiatesFormulasOfManyVariables() throws FormulaMistake {
    int n = 550;
    VariableBlocks block = VariableBlocks.of(new Block("w", n));
    String sum =
        IntStream.range(0, n).mapToObj(i -> "w[" + i + "]").collect(Collectors.joining("+"));
    Formula formula = Formula.parse("max(1/(2 - (" + sum + "))^-2, -1)", block);
    double[] product = new double[n];
    double[] v = IntStream.range(0, n).mapToDouble(i -> i).toArray();
    formula.hessianProduct(new double[n], v, product);
    assertThat(product).containsOnly(n * (n - 1.0));
  }

  /** Threads of executors have a megabyte of stack. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 + x/( | 200 | )",
        "2*x^( | 100 | )",
        "max(1, 1 + 0.5*sin( | 100 | ))",
        "- | 200 | ''"
      })
  void nestsAsDeepAsItMayOnASmallStack(String open, int times, String close) throws Exception {
    String text = open.repeat(times) + "x" + close.repeat(times);
    FutureTask<double[][]> task = new FutureTask<>(() -> Formula.parse(text, BLOCKS).hessian(W));
    Thread thread = new Thread(null, task, "small stack", 512 << 10);
    thread.start();
    assertThat(task.get()).hasDimensions(5, 5);
  }
}
