package org.sweep.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.FabricatedResults;
import org.sweep.analysis.FabricatedResults.Step;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.SharedSpark;
import org.sweep.data.DataSets;
import org.sweep.landscape.Landscape.GridPoint;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.TableReader;
import org.sweep.store.AxisColumn;
import org.sweep.store.Questions;
import org.sweep.store.ResultDescription;
import org.sweep.store.TableSpec;
import org.sweep.store.TableSpec.At;
import org.sweep.study.StudyReader;
import org.sweep.study.StudySpec;
import org.sweep.study.mistake.InvalidStudy;
import org.sweep.trial.AxisValue;
import org.sweep.trial.Outcome;
import org.sweep.trial.Trial;

class WriteLandscapesTest {
  private static final String GAMES =
      """
      study: games
      problem: {type: toy-game, start: {x: 1, y: 1}, steps: 10}
      grid: {problem.game: [xy, rotation], optimizer: sgd, learning-rate: 0.1}
      seeds: 2
      """;

  @TempDir Path root;
  private final Storage storage = Storage.with(Map.of());

  @Test
  void writesLossesAndFieldOfEveryGame() throws Exception {
    StudySpec study = study(GAMES);
    WriteLandscapes.Result result = write(study);
    assertThat(result.problems()).isEqualTo(2);
    assertThat(result.path()).contains(root + "/landscape/landscape.parquet");
    List<Map<String, Object>> rows = rows();
    assertThat(rows).hasSize(2 * 61 * 61);
    assertThat(rows.get(0))
        .containsOnlyKeys(
            "study",
            "game",
            "x",
            "y",
            "loss_x",
            "loss_y",
            "field_x",
            "field_y",
            "equilibrium_x",
            "equilibrium_y")
        .containsEntry("study", "games");
    List<Landscape> landscapes = read();
    assertThat(landscapes)
        .extracting(one -> one.problem().get(0).value())
        .containsExactly("xy", "rotation");
    GridPoint corner = landscapes.get(1).at(60, 0);
    double x = corner.x();
    double y = corner.y();
    assertThat(corner.loss()).isCloseTo(0.5 * x * x + 10 * x * y, within(1e-12));
    assertThat(corner.fieldX()).isCloseTo(x + 10 * y, within(1e-12));
    assertThat(corner.fieldY()).isCloseTo(y - 10 * x, within(1e-12));
    assertThat(landscapes.get(1).equilibrium()).contains(new Box.Point(0, 0));
    assertThat(landscapes.get(1).losses()).containsExactly("loss_x", "loss_y");
  }

  /** No trial has ended: the box of start (1, 1) and equilibrium (0, 0), and a margin. */
  @Test
  void coversStartAndEquilibriumWhereNothingIsRecorded() throws Exception {
    write(study(GAMES));
    Square square = read().get(0).square();
    assertThat(square.left()).isCloseTo(-0.1, within(1e-12));
    assertThat(square.side()).isCloseTo(1.2, within(1e-12));
  }

  @Test
  void coversRecordedPathsOfEachGame() throws Exception {
    StudySpec study = study(GAMES);
    describe(study);
    record(study, 0, new Outcome.Completed(), new double[][] {{1, 1}, {-2, 0.5}, {0.5, -1}});
    record(study, 1, diverged(), new double[][] {{1, 1}, {-1e9, 3}});
    record(study, 2, diverged(), new double[][] {{1, 1}, {-2.5, 2.5}});
    write(study);
    Square xy = read().get(0).square();
    assertThat(xy.left()).isCloseTo(-2.3, within(1e-12));
    assertThat(xy.side()).isCloseTo(3.6, within(1e-12));
    assertThat(xy.middle().y()).isCloseTo(0, within(1e-12));
    assertThat(read().get(1).square().side())
        .as("nothing but divergence")
        .isCloseTo(1.2, within(1e-12));
  }

  @Test
  void takesOneVariableBlockOfTwoAsAPlane() throws Exception {
    write(
        study(
            """
            study: bowl
            problem:
              type: expression-game
              players: {w: [1, 2]}
              losses: {w: "w[0]^2 + 3*w[1]^2"}
            grid: {optimizer: sgd, learning-rate: 0.1}
            """));
    Landscape bowl = read().get(0);
    assertThat(bowl.problem()).isEmpty();
    assertThat(bowl.plane()).isEqualTo(new Plane("w_0", "w_1"));
    assertThat(bowl.losses()).containsExactly("loss_w");
    assertThat(bowl.equilibrium()).isEmpty();
    GridPoint point = bowl.at(3, 7);
    assertThat(point.fieldY()).isCloseTo(6 * point.y(), within(1e-12));
  }

  @Test
  void hasNoLandscapeOfGamesThatAreDrawnByTheSeed() throws Exception {
    String drawn =
        """
        study: bilinear
        problem: {type: bilinear-game}
        grid: {problem.matrix-seed: [0, 5], optimizer: sgd, learning-rate: 0.1}
        seeds: 2
        """;
    assertThat(write(study(drawn)).problems()).isEqualTo(1);
    assertThat(read()).hasSize(1);
    assertThat(read().get(0).problem().get(0).value()).isEqualTo(5L);
  }

  @Test
  void takesTheTableAwayFromAStudyWithoutLandscapes() throws Exception {
    write(study(GAMES));
    StudySpec study =
        study(
            """
            study: games
            problem: {type: bilinear-game, size: 2}
            grid: {optimizer: sgd, learning-rate: 0.1}
            """);
    WriteLandscapes.Result result = write(study);
    assertThat(result.problems()).isZero();
    assertThat(result.path()).isEmpty();
    assertThat(root.resolve("landscape")).doesNotExist();
  }

  @Test
  void writesTheFirstOfManyProblems() throws Exception {
    StudySpec study =
        study(
            """
            study: fields
            problem: {type: linear-field}
            grid:
              problem.imaginary: {from: 1, to: 30, count: 30}
              optimizer: sgd
              learning-rate: 0.1
            """);
    assertThat(write(study).problems()).isEqualTo(WriteLandscapes.MOST_PROBLEMS);
  }

  private static Outcome diverged() {
    return new Outcome.Diverged(1, "loss_x", 1e9, 1e6);
  }

  private static StudySpec study(String text) throws InvalidStudy {
    return new StudyReader(DataSets.with(Map.of())).read("study.yaml", text, List.of());
  }

  private WriteLandscapes.Result write(StudySpec study) throws IOException {
    describe(study);
    return new WriteLandscapes(
            study, DataSets.with(Map.of()), SharedSpark.session(), storage, layout())
        .execute();
  }

  private void describe(StudySpec study) throws IOException {
    List<AxisColumn> axes = new ArrayList<>();
    for (int i = 0; i < study.axes().size(); i++) {
      Set<Object> values = new LinkedHashSet<>();
      for (Trial trial : study.trials()) {
        values.add(trial.axes().get(i).value());
      }
      axes.add(new AxisColumn(study.axisColumns().get(i), List.copyOf(values)));
    }
    new FabricatedResults(root, study.name(), study.metrics())
        .describe(
            new ResultDescription(
                study.name(),
                axes,
                study.metrics(),
                new TableSpec("field_norm", At.LAST, "optimizer", "learning_rate"),
                Questions.USUAL,
                study.trials().size(),
                new TreeMap<>()));
  }

  /** Rows of a trial with these points (x, y) and no other value. */
  private void record(StudySpec study, int trial, Outcome outcome, double[][] points)
      throws IOException {
    List<AxisValue> axes = study.trials().get(trial).axes();
    List<Step> steps = new ArrayList<>();
    for (double[] point : points) {
      steps.add(Step.of(steps.size(), null, null, point[0], point[1]));
    }
    new FabricatedResults(root, study.name(), study.metrics())
        .trial(axes, trial + 1, outcome, steps);
  }

  private List<Map<String, Object>> rows() throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    new TableReader(storage).read(root + "/landscape/landscape.parquet", rows::add);
    return rows;
  }

  private List<Landscape> read() throws IOException {
    try (ResultTables tables = ResultTables.open(SharedSpark.session(), storage, layout())) {
      return Landscapes.read(tables);
    }
  }

  private ResultLayout layout() {
    return new ResultLayout(root.toString());
  }
}
