package org.sweep.optim.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweep.game.QuadraticGame;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Backends;
import org.sweep.linalg.Vector;
import org.sweep.optim.krylov.DenseSystem;
import org.sweep.trial.StepRecord;

/** Competitive gradient descent on general-sum games against the paper's formula in full. */
class CgdTest {
  private static final double ETA = 0.3;

  @ParameterizedTest
  @CsvSource({"3,4", "4,3", "1,5", "5,1", "6,6"})
  void solvesThePapersSystemsOfBothPlayers(int first, int second) {
    QuadraticGame game = new QuadraticGame(Backends.doubles(), 21, first, second);
    double[] w = game.start();

    double[] after = Run.of(Optimizers.method("cgd", Map.of()), game, ETA, w).step().output();

    double[] p = Blocks.direction(w, after, ETA);
    assertThat(Blocks.of(game, 0, p)).containsExactly(ofThePaper(game, w, 0), within(1e-9));
    assertThat(Blocks.of(game, 1, p)).containsExactly(ofThePaper(game, w, 1), within(1e-9));
  }

  /** (I - eta^2 D^2_xy f D^2_yx g)^-1 (grad_x f - eta D^2_xy f grad_y g), x being the player. */
  private static double[] ofThePaper(QuadraticGame game, double[] w, int player) {
    return DenseSystem.solve(matrix(game, player), rightHandSide(game, w, player));
  }

  private static double[][] matrix(QuadraticGame game, int player) {
    int other = 1 - player;
    double[][] xy = Blocks.of(game, player, player, other);
    double[][] yx = Blocks.of(game, other, other, player);
    double[][] matrix = new double[xy.length][xy.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        double sum = 0;
        for (int k = 0; k < yx.length; k++) {
          sum += xy[i][k] * yx[k][j];
        }
        matrix[i][j] = (i == j ? 1 : 0) - ETA * ETA * sum;
      }
    }
    return matrix;
  }

  private static double[] rightHandSide(QuadraticGame game, double[] w, int player) {
    Backend backend = Backends.doubles();
    Vector field = backend.zeros(w.length);
    game.field(backend.of(w), field, new double[2]);
    double[] xi = field.toArray();
    int other = 1 - player;
    double[][] xy = Blocks.of(game, player, player, other);
    double[] otherPart = DenseSystem.times(xy, Blocks.of(game, other, xi));
    return Blocks.axpy(-ETA, otherPart, Blocks.of(game, player, xi));
  }

  /** Solved for the first player, who has fewer parameters. */
  @ParameterizedTest
  @CsvSource({"1,1e-3", "2,1e-3", "3,0"})
  void recordsTheTrueResidualOfItsSolve(long iterations, double atLeast) {
    QuadraticGame game = new QuadraticGame(Backends.doubles(), 21, 3, 4);
    double[] w = game.start();
    Method method = Optimizers.method("cgd", Map.of("iterations", iterations));
    Run run = Run.of(method, game, ETA, w);

    double[] after = run.step().output();

    double[] p = Blocks.of(game, 0, Blocks.direction(w, after, ETA));
    double expected = DenseSystem.relativeResidual(matrix(game, 0), rightHandSide(game, w, 0), p);
    StepRecord record = new StepRecord(1);
    run.state().measure(record, 0);
    assertThat(record.value(0)).isCloseTo(expected, within(1e-13)).isGreaterThan(atLeast);
  }

  @Test
  void solvesLessExactlyInFloat32() {
    QuadraticGame game = new QuadraticGame(Backends.cpu(), 21, 3, 4);
    Setup setup = new Setup(game, Optimizers.sgd(ETA), ETA, Backends.cpu());
    Run run = new Run(Optimizers.method("cgd", Map.of()), setup, game.start());

    double[] after = run.step().output();

    double[] w = Backends.cpu().of(game.start()).toArray();
    double[] p = Blocks.of(game, 0, Blocks.direction(w, after, ETA));
    QuadraticGame exact = new QuadraticGame(Backends.doubles(), 21, 3, 4);
    assertThat(p).containsExactly(ofThePaper(exact, w, 0), within(1e-4));
    StepRecord record = new StepRecord(1);
    run.state().measure(record, 0);
    assertThat(record.value(0)).isLessThan(5e-6);
  }
}
