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
import org.sweep.game.Player;
import org.sweep.game.QuadraticGame;
import org.sweep.linalg.Backends;
import org.sweep.linalg.Vector;

/** The leader's gradient against central differences of the loss after unrolling. */
class UnrolledTest {
  private static final double ETA = 0.05;

  /** The leader's loss after {@code steps} of the follower. */
  private static double unrolledLoss(
      Game game, int leader, int steps, double rate, double[] start) {
    double[] w = start.clone();
    double[] losses = new double[2];
    Vector field = Backends.doubles().zeros(w.length);
    Player follower = game.players().get(1 - leader);
    for (int step = 0; step < steps; step++) {
      game.field(Backends.doubles().of(w), field, losses);
      double[] xi = field.toArray();
      for (int i = follower.offset(); i < follower.offset() + follower.length(); i++) {
        w[i] -= rate * xi[i];
      }
    }
    game.field(Backends.doubles().of(w), field, losses);
    return losses[leader];
  }

  private static void checkLeader(Game game, int leader, int steps, double rate, double[] w) {
    Map<String, Object> parameters =
        Map.of("leader", game.players().get(leader).name(), "steps", (long) steps, "rate", rate);

    double[] after =
        Run.of(Optimizers.method("unrolled", parameters), game, ETA, w).step().output();

    double[] p = Blocks.direction(w, after, ETA);
    double h = 1e-5;
    Player player = game.players().get(leader);
    for (int i = player.offset(); i < player.offset() + player.length(); i++) {
      double[] up = w.clone();
      double[] down = w.clone();
      up[i] += h;
      down[i] -= h;
      double derivative =
          (unrolledLoss(game, leader, steps, rate, up)
                  - unrolledLoss(game, leader, steps, rate, down))
              / (2 * h);
      assertThat(p[i]).isCloseTo(derivative, within(1e-6 * Math.max(1, Math.abs(derivative))));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EXP, 0, 1, 0.7, -0.4",
    "EXP, 0, 5, 0.7, -0.4",
    "EXP, 1, 5, 1.5, 2.2",
    "SOFTPLUS, 0, 1, 0.3, 0.8",
    "SOFTPLUS, 0, 8, 0.3, 0.8",
    "SOFTPLUS, 1, 3, -1.0, 0.5"
  })
  void differentiatesThroughTheFollowersSteps(
      Formula formula, int leader, int steps, double x, double y) {
    checkLeader(new PlaneGame(formula), leader, steps, 0.1, new double[] {x, y});
  }

  @Test
  void differentiatesThroughStepsOfVectors() {
    QuadraticGame game = new QuadraticGame(Backends.doubles(), 9, 3, 4);

    checkLeader(game, 0, 4, 0.07, game.start());
    checkLeader(game, 1, 4, 0.07, game.start());
  }

  @Test
  void unrollsAtTheTrialsLearningRateUnlessToldOtherwise() {
    PlaneGame game = new PlaneGame(Formula.EXP);

    double[] byDefault =
        Run.of(Optimizers.method("unrolled", Map.of()), game, ETA, 1, 1).step().output();
    double[] spelledOut =
        Run.of(Optimizers.method("unrolled", Map.of("rate", ETA, "steps", 5L)), game, ETA, 1, 1)
            .step()
            .output();

    assertThat(byDefault).isEqualTo(spelledOut);
  }

  @Test
  void isSimultaneousPlayForTheFollowerAndWithoutSteps() {
    PlaneGame game = new PlaneGame(Formula.EXP);

    double[] simultaneous =
        Run.of(Optimizers.method("simultaneous", Map.of()), game, ETA, 1, 2).step().output();
    double[] unrolled =
        Run.of(Optimizers.method("unrolled", Map.of()), game, ETA, 1, 2).step().output();
    double[] withoutSteps =
        Run.of(Optimizers.method("unrolled", Map.of("steps", 0L)), game, ETA, 1, 2).step().output();

    assertThat(unrolled[1]).isEqualTo(simultaneous[1]);
    assertThat(unrolled[0]).isNotEqualTo(simultaneous[0]);
    assertThat(withoutSteps).isEqualTo(simultaneous);
  }
}
