package org.sweep.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep.formula.VariableBlocks.Block;
import org.sweep.spec.BrokenLaw;

class VariableBlocksTest {
  private static final VariableBlocks BLOCKS =
      VariableBlocks.of(new Block("x", 1), new Block("a", 3), new Block("y", 1));

  @Test
  void laysBlocksOneAfterAnother() {
    assertThat(BLOCKS.size()).isEqualTo(5);
    assertThat(BLOCKS.offset("x")).isEqualTo(0);
    assertThat(BLOCKS.offset("a")).isEqualTo(1);
    assertThat(BLOCKS.offset("y")).isEqualTo(4);
    assertThat(BLOCKS.entries()).containsExactly("x", "a[0]", "a[1]", "a[2]", "y");
    assertThat(BLOCKS.block("a")).contains(new Block("a", 3));
    assertThat(BLOCKS.block("A")).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BLOCKS.offset("z"))
        .withMessage("there is no block called z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "X1", "_", "theta_2", "E", "Max"})
  void takesNamesThatFormulasCanWrite(String name) throws BrokenLaw {
    VariableBlocks.requireName(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1x", "x-y", "x y", "x[0]", "é", "x\n"})
  void refusesNamesThatFormulasCannotWrite(String name) {
    assertThatThrownBy(() -> VariableBlocks.requireName(name))
        .isInstanceOf(BrokenLaw.class)
        .hasMessage("must be a letter or _, followed by letters, digits and _");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pi", "e", "exp", "max"})
  void refusesNamesThatFormulasHave(String name) {
    assertThatThrownBy(() -> VariableBlocks.requireName(name))
        .isInstanceOf(BrokenLaw.class)
        .hasMessage(
            "must be none of pi, e, exp, log, sqrt, sin, cos, tanh, sigmoid, softplus, abs, max,"
                + " min, which formulas have");
  }

  @Test
  void refusesBlocksThatMakeNoVector() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VariableBlocks(List.of()))
        .withMessage("there must be one or more blocks, but there are none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VariableBlocks.of(new Block("x", 1), new Block("x", 2)))
        .withMessage("blocks must have different names, but two are called x");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Block("x", 0))
        .withMessage("block x must have a length >= 1, but has 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Block("2x", 1))
        .withMessage(
            "the name of a variable must be a letter or _, followed by letters, digits and _, but"
                + " was 2x");
  }
}
