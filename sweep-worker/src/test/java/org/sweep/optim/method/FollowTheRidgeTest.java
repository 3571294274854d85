package org.sweep.optim.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweep.game.Game;
import org.sweep.game.PlaneGame;
import org.sweep.game.PlaneGame.Formula;
import org.sweep.game.QuadraticGame;
import org.sweep.linalg.Backends;
import org.sweep.linalg.Vector;
import org.sweep.optim.krylov.DenseSystem;
import org.sweep.trial.StepRecord;

class FollowTheRidgeTest {
  private static final double ETA = 0.05;

  private static double[] fieldOf(Game game, double... w) {
    Vector field = Backends.doubles().zeros(w.length);
    game.field(Backends.doubles().of(w), field, new double[2]);
    return field.toArray();
  }

  /**
   * The total derivative of f(x, y(x)) by central differences, y(x) being defined by grad_y g(x,
   * y(x)) = grad_y g(x_0, y_0): through any point, and on the ridge the follower's best answer.
   */
  @ParameterizedTest
  @CsvSource({"EXP, 0.7, -0.4", "EXP, 1.5, 2.2", "SOFTPLUS, 0.3, 0.8", "SOFTPLUS, -1.0, 0.5"})
  void leaderFollowsTheDerivativeOfTheImplicitFunction(Formula formula, double x, double y) {
    PlaneGame game = new PlaneGame(formula);
    Map<String, Object> total = Map.of("leader-gradient", "total");

    double[] after =
        Run.of(Optimizers.method("follow-the-ridge", total), game, ETA, x, y).step().output();

    double h = 1e-4;
    double level = fieldOf(game, x, y)[1];
    double up = loss(game, x + h, follower(game, x + h, y, level));
    double down = loss(game, x - h, follower(game, x - h, y, level));
    double derivative = (up - down) / (2 * h);
    assertThat((x - after[0]) / ETA).isCloseTo(derivative, within(1e-5 * Math.abs(derivative)));
    double partial = fieldOf(game, x, y)[0];
    assertThat(derivative).isNotCloseTo(partial, within(1e-2 * Math.abs(partial)));
  }

  private static double loss(Game game, double x, double y) {
    double[] losses = new double[2];
    game.field(Backends.doubles().of(new double[] {x, y}), Backends.doubles().zeros(2), losses);
    return losses[0];
  }

  /** The y near {@code guess} where the follower's gradient has the given level: secants. */
  private static double follower(Game game, double x, double guess, double level) {
    double previous = guess + 1e-3;
    double current = guess;
    double before = fieldOf(game, x, previous)[1] - level;
    for (int i = 0; i < 50; i++) {
      double value = fieldOf(game, x, current)[1] - level;
      if (value == before || Math.abs(value) < 1e-14) {
        break;
      }
      double next = current - value * (current - previous) / (value - before);
      previous = current;
      before = value;
      current = next;
    }
    assertThat(fieldOf(game, x, current)[1]).isCloseTo(level, within(1e-12));
    return current;
  }

  @Test
  void correctsTheFollowerByTheFormulaInFull() {
    QuadraticGame game = new QuadraticGame(Backends.doubles(), 5, 3, 4);
    double[] w = game.start();
    Map<String, Object> parameters =
        Map.of("leader", "player1", "rate-ratio", 2.0, "damping", 0.5, "leader-gradient", "total");
    Run run = Run.of(Optimizers.method("follow-the-ridge", parameters), game, ETA, w);

    double[] p = Blocks.direction(w, run.step().output(), ETA);

    double[][] followers = Blocks.of(game, 0, 0, 0);
    for (int i = 0; i < followers.length; i++) {
      followers[i][i] += 0.5;
    }
    double[] xi = fieldOf(game, w);
    double[] leadersLoss = lossGradient(game, 1, w);
    double[] answer = DenseSystem.solve(followers, Blocks.of(game, 0, leadersLoss));
    double[] total =
        Blocks.axpy(
            -1, DenseSystem.times(Blocks.of(game, 0, 1, 0), answer), Blocks.of(game, 1, xi));
    double[] push = DenseSystem.times(Blocks.of(game, 0, 0, 1), total);
    double[] corrected =
        Blocks.axpy(-2, DenseSystem.solve(followers, push), Blocks.of(game, 0, xi));
    assertThat(Blocks.of(game, 1, p)).containsExactly(total, within(1e-9));
    assertThat(Blocks.of(game, 0, p)).containsExactly(corrected, within(1e-9));
    StepRecord record = new StepRecord(1);
    run.state().measure(record, 0);
    assertThat(record.value(0)).isLessThan(1e-12);
  }

  private static double[] lossGradient(QuadraticGame game, int player, double[] w) {
    Vector gradient = Backends.doubles().zeros(w.length);
    game.lossGradient(player, Backends.doubles().of(w), gradient);
    return gradient.toArray();
  }

  /** f_yy = 0, so that damping alone is divided by: g = -xy, D^2_yx g = -1. */
  @Test
  void dampingMakesASingularSystemRegular() {
    Method method = Optimizers.method("follow-the-ridge", Map.of("damping", 2.0));

    double[] w = Run.of(method, new PlaneGame(Formula.XY), ETA, 6, 6).step().output();

    double correction = -6.0 / 2;
    assertThat(w)
        .containsExactly(new double[] {6 - ETA * 6, 6 - ETA * (-6 - correction)}, within(1e-14));
  }
}
