package org.sweep.optim.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sweep.game.CountingGame;
import org.sweep.game.QuadraticGame;
import org.sweep.linalg.Backends;
import org.sweep.spec.Selection;

/** What a step asks of the game: the cost that the documentation of every method states. */
class MethodCostTest {
  private static final Map<String, Object> NONE = Map.of();

  /** Blocks of 3 and 4: solves end after that many iterations, and one product for the residual. */
  private final CountingGame game =
      new CountingGame(new QuadraticGame(Backends.doubles(), 8, 3, 4));

  private List<String> callsOfAStep(String method, Map<String, Object> parameters) {
    Run run = Run.of(Optimizers.method(method, parameters), game, 0.01, new double[7]).step();
    game.takeCalls();
    run.step();
    return game.takeCalls();
  }

  private static String[] products(int count) {
    return Collections.nCopies(count, "product").toArray(String[]::new);
  }

  @Test
  void methodsOfTheFieldEvaluateItOnceOrTwice() {
    assertThat(callsOfAStep("simultaneous", NONE)).containsExactly("field");
    assertThat(callsOfAStep("extrapolation-from-the-past", NONE)).containsExactly("field");
    assertThat(callsOfAStep("extragradient", NONE)).containsExactly("field", "redraw 1", "field");
    assertThat(callsOfAStep("alternating", NONE)).containsExactly("field", "gradient 1");
  }

  @Test
  void furtherMovesAreOnFurtherMinibatches() {
    Map<String, Object> moves = Map.of("inner-steps", Map.of("player0", 3L, "player1", 2L));
    assertThat(callsOfAStep("alternating", moves))
        .containsExactly(
            "field",
            "redraw 1",
            "gradient 0",
            "redraw 2",
            "gradient 0",
            "gradient 1",
            "redraw 3",
            "gradient 1");
  }

  @Test
  void averagingAddsAFieldAndTheMethodThatPlaysComesLast() {
    Selection consensus = Optimizers.selection("consensus", NONE);
    assertThat(callsOfAStep("averaging", Map.of("method", consensus)))
        .containsExactly("field", "field", "product");
  }

  @Test
  void alignmentCostsAProduct() {
    assertThat(callsOfAStep("consensus", NONE)).containsExactly("field", "product");
    assertThat(callsOfAStep("sga", NONE)).containsExactly("field", "product");
    assertThat(callsOfAStep("sga", Map.of("align", true)))
        .containsExactly("field", "product", "product");
  }

  @Test
  void solvesTakeProducts() {
    assertThat(callsOfAStep("cgd", NONE))
        .startsWith("field")
        .endsWith(products(2 * 3 + 4))
        .hasSize(1 + 2 * 3 + 4);
    assertThat(callsOfAStep("follow-the-ridge", NONE)).hasSize(1 + 4 + 2);
    assertThat(callsOfAStep("follow-the-ridge", Map.of("leader-gradient", "total")))
        .startsWith("field", "loss gradient")
        .hasSize(1 + (4 + 2) + 1 + (4 + 1) + 1);
  }

  @Test
  void unrollingEvaluatesEveryPointOfTheWayTwiceButItsEnds() {
    assertThat(callsOfAStep("unrolled", Map.of("steps", 3L)))
        .containsExactly(
            "field",
            "field",
            "field",
            "loss gradient",
            "product",
            "field",
            "product",
            "field",
            "product");
    assertThat(callsOfAStep("unrolled", Map.of("steps", 0L)))
        .containsExactly("field", "loss gradient");
  }
}
