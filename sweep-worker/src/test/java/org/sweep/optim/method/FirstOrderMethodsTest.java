package org.sweep.optim.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sweep.game.Game;
import org.sweep.game.PlaneGame;
import org.sweep.game.PlaneGame.Formula;
import org.sweep.game.QuadraticGame;
import org.sweep.linalg.Backends;
import org.sweep.linalg.Vector;

/** Methods of the field alone, against the same rules written out. */
class FirstOrderMethodsTest {
  private static final double ETA = 0.05;
  private static final Map<String, Object> NONE = Map.of();

  @Test
  void movesPlayersInTheOrderOfTheStudy() {
    Method method = Optimizers.method("alternating", Map.of("order", List.of("y", "x")));

    double[] w = Run.of(method, new PlaneGame(Formula.XY), ETA, 6, 6).step().output();

    double y = 6 + ETA * 6;
    assertThat(w).containsExactly(new double[] {6 - ETA * y, y}, within(1e-15));
  }

  @Test
  void movesAPlayerSeveralTimesWithItsOwnTransform() {
    Method method = Optimizers.method("alternating", Map.of("inner-steps", Map.of("y", 3L)));
    Setup setup =
        Run.setup(
            new PlaneGame(Formula.QUAD),
            Optimizers.transform("momentum", ETA, Map.of("rho", 0.5)),
            ETA);

    double[] w = new Run(method, setup, 1, 2).steps(4).output();

    double x = 1;
    double y = 2;
    double mx = 0;
    double my = 0;
    for (int step = 0; step < 4; step++) {
      mx = 0.5 * mx + 6 * x + 4 * y;
      x -= ETA * mx;
      for (int move = 0; move < 3; move++) {
        my = 0.5 * my - 4 * x - 2 * y;
        y -= ETA * my;
      }
    }
    assertThat(w).containsExactly(new double[] {x, y}, within(1e-13));
  }

  @Test
  void alternatesAmongThreePlayers() {
    QuadraticGame game = new QuadraticGame(Backends.doubles(), 3, 2, 1, 3);
    Map<String, Object> order = Map.of("order", List.of("player2", "player0", "player1"));

    double[] w =
        Run.of(Optimizers.method("alternating", order), game, ETA, game.start()).step().output();

    double[] expected = game.start();
    descend(game, expected, 3, 6);
    descend(game, expected, 0, 2);
    descend(game, expected, 2, 3);
    assertThat(w).containsExactly(expected, within(1e-15));
  }

  /** Moves the coordinates in [from, to) against the field. */
  private static void descend(Game game, double[] w, int from, int to) {
    double[] field = fieldOf(game, w);
    for (int i = from; i < to; i++) {
      w[i] -= ETA * field[i];
    }
  }

  private static double[] fieldOf(Game game, double... w) {
    Vector field = Backends.doubles().zeros(w.length);
    game.field(Backends.doubles().of(w), field, new double[game.players().size()]);
    return field.toArray();
  }

  /** Algorithm 4 of Gidel et al., option 1. */
  @Test
  void extragradientWithAdamIsExtraAdam() {
    PlaneGame game = new PlaneGame(Formula.EXP);
    Adam adam = new Adam();
    double[] w = {5, 5};
    for (int step = 0; step < 10; step++) {
      double[] ahead = adam.step(w, fieldOf(game, w));
      w = adam.step(w, fieldOf(game, ahead));
    }

    Setup setup = Run.setup(game, Optimizers.transform("adam", ETA, NONE), ETA);
    Run run = new Run(Optimizers.method("extragradient", NONE), setup, 5, 5).steps(10);

    assertThat(run.output()).containsExactly(w, within(1e-12));
  }

  /** Algorithm 4 of Gidel et al., option 2; there is nothing to extrapolate with at first. */
  @Test
  void extrapolationFromThePastWithAdamIsPastExtraAdam() {
    PlaneGame game = new PlaneGame(Formula.EXP);
    Adam adam = new Adam();
    double[] w = {5, 5};
    double[] ahead = w;
    for (int step = 0; step < 10; step++) {
      double[] past = fieldOf(game, ahead);
      w = adam.step(w, past);
      ahead = adam.step(w, past);
    }

    Setup setup = Run.setup(game, Optimizers.transform("adam", ETA, NONE), ETA);
    Run run = new Run(Optimizers.method("extrapolation-from-the-past", NONE), setup, 5, 5);
    run.steps(10);

    assertThat(run.output()).containsExactly(ahead, within(1e-12));
    assertThat(run.point().toArray()).containsExactly(w, within(1e-12));
  }

  /** Adam written out: the moments of one trial. */
  private static final class Adam {
    private final double[] first = new double[2];
    private final double[] second = new double[2];
    private int t;

    double[] step(double[] w, double[] gradient) {
      t++;
      double[] next = new double[2];
      for (int i = 0; i < 2; i++) {
        first[i] = 0.9 * first[i] + 0.1 * gradient[i];
        second[i] = 0.999 * second[i] + 0.001 * gradient[i] * gradient[i];
        double corrected = second[i] / (1 - Math.pow(0.999, t));
        next[i] = w[i] - ETA * first[i] / (1 - Math.pow(0.9, t)) / (Math.sqrt(corrected) + 1e-8);
      }
      return next;
    }
  }

  @Test
  void averagesTheLastIteratesOfAWindow() {
    PlaneGame game = new PlaneGame(Formula.XY);
    double[][] iterates = Run.of(Optimizers.method("simultaneous", NONE), game, ETA, 6, 6).path(9);

    Method method = Optimizers.method("averaging", Map.of("window", 3L));
    double[][] means = Run.of(method, game, ETA, 6, 6).path(9);

    assertThat(means[0]).containsExactly(6, 6);
    assertThat(means[1]).containsExactly(6, 6);
    assertThat(means[2][0]).isCloseTo((6 + iterates[1][0]) / 2, within(1e-15));
    for (int t = 3; t <= 9; t++) {
      double mean = (iterates[t - 1][0] + iterates[t - 2][0] + iterates[t - 3][0]) / 3;
      assertThat(means[t][0]).isCloseTo(mean, within(1e-14));
    }
  }

  @Test
  void averagesTheLookAheadsOfExtrapolationFromThePast() {
    PlaneGame game = new PlaneGame(Formula.XY);
    Method past = Optimizers.method("extrapolation-from-the-past", NONE);
    double[][] answers = Run.of(past, game, ETA, 6, 6).path(3);

    double[] mean = Run.of(new Averaging(past, 0), game, ETA, 6, 6).path(3)[3];

    assertThat(mean[0])
        .isCloseTo((answers[0][0] + answers[1][0] + answers[2][0]) / 3, within(1e-14));
  }
}
