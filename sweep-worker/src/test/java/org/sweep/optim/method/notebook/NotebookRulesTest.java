package org.sweep.optim.method.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep.game.PlaneGame;
import org.sweep.game.PlaneGame.Formula;
import org.sweep.game.QuadraticDuel;
import org.sweep.game.RotatedPair;
import org.sweep.optim.method.Setup;
import org.sweep.optim.method.notebook.NotebookPaths.Path;
import org.sweep.optim.method.notebook.NotebookPaths.Stored;
import org.sweep.trial.StopRule;

/** Every rule against golden/toy_games.json, and against one step by NumPy where it has none. */
class NotebookRulesTest {
  private static final double TOLERANCE = 1e-12;

  static List<Path> paths() {
    return NotebookPaths.all();
  }

  /** There is no path of fr on xy, where it divides by zero: a test of its own. */
  @ParameterizedTest
  @MethodSource("paths")
  void followsTheNotebook(Path path) {
    Trajectory trajectory = trajectory(path);
    int step = 0;

    for (Stored stored : path.points()) {
      double[] w = trajectory.after(stored.step() - step);
      step = stored.step();
      assertThat(w).as("w_%d", step).satisfies(point -> agree(point, stored.w(), path));
    }
  }

  @Test
  void everyPathHasItsPoints() {
    for (Path path : paths()) {
      boolean isUndefined = path.game() == Formula.XY && path.rule().equals("fr");
      int expected = isUndefined ? 0 : path.game() == Formula.EXP ? 4 : 5;
      assertThat(path.points()).as(path.toString()).hasSize(expected);
    }
  }

  @Test
  void everyMethodHasItsPaths() {
    assertThat(NotebookMethods.all())
        .extracting(type -> type.declaration().name())
        .containsExactlyElementsOf(paths().stream().map(Path::method).distinct().toList());
  }

  /** What the notebook draws with its defaults needs no parameters. */
  @ParameterizedTest
  @EnumSource(names = {"XY", "QUAD", "SOFTPLUS"})
  void hasTheNotebooksDefaults(Formula game) {
    for (String rule : List.of("sga", "co")) {
      Path path = new Path(game, rule);
      Setup setup = Trajectory.sgd(new PlaneGame(game), path.learningRate());
      Trajectory plain =
          new Trajectory(Trajectory.method(path.method(), Map.of()), setup, path.start());

      assertThat(plain.after(10)).isEqualTo(trajectory(path).after(10));
    }
  }

  /** At f_yy = 0 the first step leaves the numbers, which the training loop calls divergence. */
  @Test
  void followTheRidgeDividesByZeroWithoutAnException() {
    Trajectory trajectory = trajectory(new Path(Formula.XY, "fr"));

    double[] w = trajectory.after(1);

    assertThat(w[0]).isEqualTo(5.7, within(TOLERANCE));
    assertThat(w[1]).isInfinite();
    assertThat(new StopRule(1e6).isDiverged(trajectory.losses()[0])).isTrue();
    assertThat(trajectory.after(10)).doesNotContain(5.7);
  }

  /** Two games in rotated coordinates: full blocks, whose paths must be those of either game. */
  @ParameterizedTest
  @CsvSource({
    "gda, SOFTPLUS, 300",
    "sga, SOFTPLUS, 300",
    "eg, SOFTPLUS, 300",
    "ogda, SOFTPLUS, 300",
    "cgd, SOFTPLUS, 300",
    "co, SOFTPLUS, 300",
    "fr, EXP, 10"
  })
  void treatsBlocksAsVectors(String rule, Formula second, int steps) {
    Path left = new Path(Formula.QUAD, rule);
    Path right = new Path(second, rule);
    double[] u = left.start();
    double[] v = right.start();
    Setup setup = Trajectory.sgd(new RotatedPair(left.game(), second), left.learningRate());
    Trajectory trajectory =
        new Trajectory(
            Trajectory.method(left.method(), left.parameters()),
            setup,
            RotatedPair.rotated(u[0], v[0], u[1], v[1]));

    double[] w = RotatedPair.unrotated(trajectory.after(steps));

    assertThat(new double[] {w[0], w[2]}).containsExactly(at(left, steps), within(TOLERANCE));
    assertThat(new double[] {w[1], w[3]}).containsExactly(at(right, steps), within(TOLERANCE));
  }

  /**
   * One step from (1, 2) with eta 0.1, lambda 0.7, gamma 0.3 where the losses are not each other's
   * negative, by NumPy with dense matrices.
   */
  @ParameterizedTest
  @CsvSource({
    "gda, 0.2, 1.3",
    "sga, 1.04, -0.5424",
    "eg, 0.45, 1.31",
    "ogda, 0.2, 0.9",
    "cgd, 0.43715846994535523, 1.430917614739168",
    "fr, 0.2, 0.5",
    "co, 0.14, -1.6124"
  })
  void playsGamesThatAreNotZeroSum(String rule, double x, double y) {
    Map<String, Object> parameters =
        switch (rule) {
          case "sga" -> Map.of("lambda", 0.7);
          case "co" -> Map.of("gamma", 0.3);
          default -> Map.of();
        };
    Trajectory trajectory =
        new Trajectory(
            Trajectory.method("notebook-" + rule, parameters),
            Trajectory.sgd(new QuadraticDuel(), 0.1),
            1,
            2);

    assertThat(trajectory.after(1)).containsExactly(new double[] {x, y}, within(TOLERANCE));
  }

  /** With momentum for each player notebook-gda is alternating play with negative momentum. */
  @ParameterizedTest
  @EnumSource(Formula.class)
  void givesEachPlayerATransformOfItsOwn(Formula game) {
    Path path = new Path(game, "gda");
    Setup setup =
        Trajectory.setup(new PlaneGame(game), path.learningRate(), "momentum", Map.of("rho", -0.5));
    Trajectory trajectory =
        new Trajectory(Trajectory.method("notebook-gda", Map.of()), setup, path.start());

    assertThat(trajectory.after(100))
        .containsExactly(path.published("negmom_alt", 100), within(TOLERANCE));
  }

  private static Trajectory trajectory(Path path) {
    return new Trajectory(
        Trajectory.method(path.method(), path.parameters()),
        Trajectory.sgd(new PlaneGame(path.game()), path.learningRate()),
        path.start());
  }

  private static double[] at(Path path, int step) {
    return path.points().stream()
        .filter(stored -> stored.step() == step)
        .findFirst()
        .orElseThrow()
        .w();
  }

  /** Within 1e-12; of the point's size where the path blows rounding up with everything else. */
  private static void agree(double[] actual, double[] expected, Path path) {
    double size = path.isStable() ? 1 : Math.max(Math.abs(expected[0]), Math.abs(expected[1]));
    for (int i = 0; i < expected.length; i++) {
      if (Double.isNaN(expected[i])) {
        assertThat(actual[i]).isNotFinite();
      } else {
        double scale = Double.isNaN(size) ? Math.abs(expected[i]) : size;
        assertThat(actual[i]).isEqualTo(expected[i], within(TOLERANCE * scale));
      }
    }
  }
}
