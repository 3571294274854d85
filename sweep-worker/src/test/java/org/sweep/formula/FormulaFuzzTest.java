package org.sweep.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep.formula.VariableBlocks.Block;

/** Formulas with random mistakes: each is evaluated or refused, and nothing else happens. */
class FormulaFuzzTest {
  private static final int FORMULAS = 20_000;
  private static final VariableBlocks BLOCKS =
      VariableBlocks.of(new Block("x", 1), new Block("y", 1), new Block("a", 3));
  private static final List<String> SEEDS =
      List.of(
          "0.5*x^2 + 10*x*y",
          "log(1+exp(x)) + 3*x*y - log(1+exp(y))",
          "exp(-0.01*(x^2+y^2))*(4*x^2-(y-3*x+0.05*x^3)^2-0.1*y^4)",
          "max(a[0], a[1], -a[2])^2 / min(x, 1e-3)",
          "softplus(sigmoid(-x)) - abs(tanh(pi*y))^e",
          "sqrt(sin(x)^2 + cos(x)^2)");
  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "[",
          "]",
          ",",
          "+",
          "-",
          "*",
          "/",
          "^",
          "x",
          "y",
          "a",
          "a[1]",
          "exp",
          "max(",
          "e",
          "1",
          "0",
          ".",
          "1e9",
          "e-",
          "1e999",
          " ",
          "\n",
          "$",
          "\u0000",
          "é",
          "\ud83d",
          "😀",
          "((((((((",
          "--------",
          "^2^2^2^2",
          "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
          "\"");

  @Test
  @Timeout(120)
  void evaluatesOrRefusesWhateverComes() {
    Random random = new Random(20240611);
    int refused = 0;
    for (int i = 0; i < FORMULAS; i++) {
      String text = mutated(SEEDS.get(i % SEEDS.size()), random);
      refused += isRefused(text) ? 1 : 0;
    }
    assertThat(refused).isBetween(FORMULAS / 2, FORMULAS * 19 / 20);
  }

  static List<byte[]> seeds() {
    return SEEDS.stream().map(seed -> seed.getBytes(StandardCharsets.UTF_8)).toList();
  }

  @MethodSource("seeds")
  @FuzzTest(maxExecutions = 1_000_000, maxDuration = "2h")
  void evaluatesOrRefuses(byte[] text) {
    isRefused(new String(text, StandardCharsets.UTF_8));
  }

  private static boolean isRefused(String text) {
    try {
      Formula formula = Formula.parse(text, BLOCKS);
      double[] w = {0.5, -1.5, 0, 2, -0.0};
      assertThatNoException().as(text).isThrownBy(() -> formula.gradient(w, new double[5]));
      assertThatNoException()
          .as(text)
          .isThrownBy(() -> formula.hessianProduct(w, w, new double[5]));
      return false;
    } catch (FormulaMistake e) {
      assertThat(e.column()).as(text).isBetween(1, text.length() + 1);
      assertThat(e.getMessage()).as(text).hasSizeLessThan(400).doesNotContain("\n", "\u0000");
      return true;
    }
  }

  private static String mutated(String seed, Random random) {
    StringBuilder text = new StringBuilder(seed);
    int mutations = 1 + random.nextInt(4);
    for (int i = 0; i < mutations; i++) {
      mutate(text, random);
    }
    return text.toString();
  }

  private static void mutate(StringBuilder text, Random random) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(4));
    String piece = PIECES.get(random.nextInt(PIECES.size()));
    switch (random.nextInt(5)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.insert(at, piece);
      case 2 -> text.replace(at, end, piece);
      case 3 -> text.insert(at, text.substring(at, end));
      default -> text.insert(at, piece.repeat(random.nextInt(300)));
    }
  }
}
