package org.sweep.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sweep.landscape.FabricatedGames.GAME;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.SharedSpark;
import org.sweep.landscape.Landscape.GridPoint;
import org.sweep.trial.AxisValue;

/** Landscapes and paths of one fabricated study, read back. */
class PathTablesTest {
  private static final Plane PLANE = new Plane("x", "y");
  private static final List<AxisValue> XY = List.of(new AxisValue(GAME, "xy"));
  private static final List<AxisValue> SPIRAL = List.of(new AxisValue(GAME, "spiral"));
  private static final List<AxisValue> ATTRACTION = List.of(new AxisValue(GAME, "attraction"));

  @TempDir static Path root;
  private static ResultTables tables;

  @BeforeAll
  static void write() throws IOException {
    FabricatedGames games = new FabricatedGames(root, List.of(0.1, 2.0), 40);
    games.describe(List.of("sgd", "alternating"), 6);
    games.trial("sgd", 0.1, "xy", 1, new double[] {1, 1});
    games.trial("sgd", 0.1, "xy", 2, new double[] {-2, 0.5});
    for (long seed = 3; seed <= 6; seed++) {
      games.trial("sgd", 0.1, "xy", seed, new double[] {1, seed == 6 ? 99 : 1});
    }
    games.trial("sgd", 2.0, "spiral", 1, new double[] {1, 1});
    games.trial("alternating", 0.1, "spiral", 7, new double[] {1, 1});
    games.landscape(2, 5);
    tables =
        ResultTables.open(
            SharedSpark.session(), games.results().storage(), games.results().layout());
  }

  @AfterAll
  static void close() {
    tables.close();
  }

  @Test
  void readsLandscapesInTheOrderOfTheStudy() throws IOException {
    List<Landscape> landscapes = Landscapes.read(tables);
    assertThat(landscapes).extracting(Landscape::problem).containsExactly(XY, SPIRAL, ATTRACTION);
    Landscape xy = landscapes.get(0);
    assertThat(xy.plane()).isEqualTo(PLANE);
    assertThat(xy.losses()).containsExactly("loss_x", "loss_y");
    assertThat(xy.equilibrium()).contains(new Box.Point(0, 0));
    assertThat(xy.count()).isEqualTo(5);
    assertThat(xy.square()).isEqualTo(new Square(-2, -2, 4));
    assertThat(xy.at(4, 1)).isEqualTo(new GridPoint(2, -1, -2, -1, -2));
    assertThat(landscapes.get(1).at(0, 3)).isEqualTo(new GridPoint(-2, 1, -7.5, 3, 11));
  }

  /**
   * Distances on xy grow by sqrt(1.01) a step. The first step of alternating play on the spiral is
   * (0.4, 1.1); sgd diverges there and does not count.
   */
  @Test
  void knowsWherePathsBeginAndGo() {
    Extents extents = new Extents(tables, List.of(GAME), List.of("x", "y"));
    assertThat(extents.starts(XY, PLANE)).contains(new Box(-2, 1, 0.5, 1));
    Box paths = extents.paths(XY, PLANE).orElseThrow();
    double farthest = Math.hypot(2, 0.5) * Math.pow(1.01, 20);
    assertThat(paths.right()).isBetween(2.0, farthest);
    assertThat(extents.starts(SPIRAL, PLANE).orElseThrow().isPoint()).isTrue();
    assertThat(extents.paths(SPIRAL, PLANE).orElseThrow().top()).isCloseTo(1.1, within(1e-15));
    assertThat(extents.starts(ATTRACTION, PLANE)).isEmpty();
  }

  @Test
  void knowsTheStudyWithoutProblemAxes() {
    Extents extents = new Extents(tables, List.of(), List.of("x", "y"));
    assertThat(extents.starts(List.of(), PLANE)).contains(new Box(-2, 1, 0.5, 1));
  }

  @Test
  void readsTheFirstSeedsOfEachConfiguration() {
    assertThat(PathTrial.read(tables))
        .extracting(trial -> trial.on("game") + " " + trial.seed())
        .containsExactlyInAnyOrder("xy 1", "xy 2", "xy 3", "xy 4", "xy 5", "spiral 1", "spiral 7");
    assertThat(PathTrial.read(tables))
        .filteredOn(PathTrial::diverged)
        .extracting(trial -> trial.on("learning_rate"))
        .containsExactly(2.0);
  }

  @Test
  void readsEveryStepOfAShortPath() {
    PathTrial trial = trial("xy", 1);
    RecordedPath path = read(trial, 41);
    assertThat(path.points()).hasSize(41);
    assertThat(path.points().get(0)).isEqualTo(new PathPoint(0, 1, 1, Math.sqrt(2)));
    PathPoint first = path.points().get(1);
    assertThat(first.x()).isCloseTo(0.9, within(1e-15));
    assertThat(first.y()).isCloseTo(1.1, within(1e-15));
    assertThat(first.distance()).isCloseTo(Math.sqrt(2 * 1.01), within(1e-15));
  }

  @Test
  void readsEveryKthStepOfALongPathAndTheLast() {
    assertThat(read(trial("xy", 2), 13).points())
        .extracting(PathPoint::step)
        .containsExactly(0L, 4L, 8L, 12L, 16L, 20L, 24L, 28L, 32L, 36L, 40L);
    assertThat(read(trial("xy", 2), 3).points())
        .extracting(PathPoint::step)
        .containsExactly(0L, 14L, 28L, 40L);
  }

  @Test
  void readsPathsOfSeveralPlanesAtOnce() {
    RecordedPaths paths = new RecordedPaths(tables);
    assertThat(paths.distance()).isEqualTo("distance");
    Map<String, RecordedPath> read =
        paths.read(
            List.of(
                new RecordedPaths.Request(PLANE, List.of(trial("xy", 1), trial("spiral", 7))),
                new RecordedPaths.Request(new Plane("y", "x"), List.of(trial("xy", 2)))),
            41);
    assertThat(read).hasSize(3);
    assertThat(read.get(trial("xy", 2).trialId()).points().get(0).x()).isEqualTo(0.5);
    assertThat(paths.read(List.of(), 41)).isEmpty();
  }

  private static RecordedPath read(PathTrial trial, int most) {
    return new RecordedPaths(tables)
        .read(List.of(new RecordedPaths.Request(PLANE, List.of(trial))), most)
        .get(trial.trialId());
  }

  private static PathTrial trial(String game, long seed) {
    return PathTrial.read(tables).stream()
        .filter(trial -> trial.on("game").equals(game) && trial.seed() == seed)
        .findFirst()
        .orElseThrow();
  }
}
