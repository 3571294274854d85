package org.sweep.optim.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sweep.game.CountingGame;
import org.sweep.game.PlaneGame;
import org.sweep.game.PlaneGame.Formula;
import org.sweep.game.Player;

class SgaTest {
  private static final double ETA = 0.05;

  /** On f = 3x^2 + y^2 + 4xy, where xi = (0, -x) and the product of the alignment is -0.3. */
  private static final double X = Math.pow(0.3 / 32, 0.25);

  private static final double Y = -1.5 * X;

  private static double[] step(int tensorsOfEach, Map<String, Object> parameters) {
    List<Player> players =
        List.of(new Player("x", 0, 1, tensorsOfEach), new Player("y", 1, 1, tensorsOfEach));
    CountingGame game = new CountingGame(new PlaneGame(Formula.QUAD), players);
    return Run.of(Optimizers.method("sga", parameters), game, ETA, X, Y).step().output();
  }

  /** xi + sign A^T xi, with A^T xi = (-4 xi_y, 4 xi_x) = (4x, 0). */
  private static double[] expected(double sign) {
    return new double[] {X - ETA * sign * 4 * X, Y + ETA * X};
  }

  @Test
  void dividesTheAlignmentByTheNumberOfParameterTensors() {
    Map<String, Object> aligned = Map.of("align", true);

    assertThat(step(1, aligned)).containsExactly(expected(-1), within(1e-15));
    assertThat(step(6, aligned)).containsExactly(expected(1), within(1e-15));
  }

  @Test
  void keepsTheSignOfLambdaUnlessItIsToAlign() {
    assertThat(step(1, Map.of())).containsExactly(expected(1), within(1e-15));
    assertThat(step(1, Map.of("lambda", -2.0))).containsExactly(expected(-2), within(1e-15));
  }

  @Test
  void alignsLambdaItself() {
    assertThat(step(1, Map.of("lambda", 2.0, "align", true)))
        .containsExactly(expected(-2), within(1e-15));
  }
}
