package org.sweep.analysis.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.analysis.artifact.FabricatedGan.eigenvalue;
import static org.sweep.analysis.artifact.FabricatedGan.flat;
import static org.sweep.analysis.artifact.FabricatedGan.real;
import static org.sweep.analysis.artifact.FabricatedGan.samples;
import static org.sweep.analysis.artifact.FabricatedGan.scores;
import static org.sweep.analysis.artifact.FabricatedGan.singularValues;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.artifact.ScoreGrid.Point;
import org.sweep.output.Artifacts;

class ArtifactReadersTest {
  @TempDir Path root;
  private FabricatedGan gan;

  @BeforeEach
  void describe() throws IOException {
    gan = new FabricatedGan(root);
  }

  @Test
  void readsScoresFromTheLowestRowWithPointsOfTheSameStep() throws IOException {
    gan.trial(
        "sgd",
        1,
        artifacts -> {
          for (long step : List.of(0L, 50L, 100L, 150L, 200L, 250L, 300L)) {
            scores(artifacts, step, 3, 1);
            samples(artifacts, step, new double[] {step, 1}, new double[] {step, 2});
          }
        });
    List<ScoreGrid> grids = read(tables -> new ScoreGrids(tables).read());
    assertThat(grids).extracting(ScoreGrid::step).containsExactly(0L, 100L, 200L, 300L);
    ScoreGrid grid = grids.get(1);
    assertThat(grid.across()).containsExactly(-1.0, 0.0, 1.0);
    assertThat(grid.up()).containsExactly(0.0, 0.5, 1.0);
    assertThat(grid.scores()).containsExactly(-6.0, -5.0, -4.0, -1.0, 0.0, 1.0, 4.0, 5.0, 6.0);
    assertThat(grid.points()).containsExactly(new Point(100, 1), new Point(100, 2));
    assertThat(grid.extent()).as("a square around the grid").isEqualTo(new Extent(-1, -0.5, 2));
  }

  @Test
  void readsSingularValuesByTrialAndStep() throws IOException {
    gan.trial(
        "sga",
        1,
        artifacts -> {
          singularValues(artifacts, 0, 0.5, 0.25);
          singularValues(artifacts, 200, 1.5, 1, 0.5);
        });
    gan.trial("sgd", 1, artifacts -> singularValues(artifacts, 0, 2, 1));
    List<SingularValues> spectra = read(SingularValues::read);
    assertThat(spectra)
        .extracting(one -> one.trial().axes().get(0).value() + " " + one.step())
        .containsExactly("sgd 0", "sga 0", "sga 200");
    assertThat(spectra.get(2).values()).containsExactly(1.5, 1.0, 0.5);
  }

  @Test
  void readsTheLeadingEigenvalues() throws IOException {
    gan.trial(
        "sgd",
        1,
        artifacts -> {
          for (long index = 0; index < 250; index++) {
            eigenvalue(artifacts, 0, index, 10 - (double) index, (double) index, 0.25, 0.125);
          }
        });
    List<Eigenvalue> values = read(Eigenvalue::read);
    assertThat(values).hasSize(100);
    assertThat(values.get(3))
        .isEqualTo(new Eigenvalue(values.get(0).trial(), 0, 7, 3, 0.25, 0.125, 1e-9));
  }

  @Test
  void readsSquareImagesWithinTheirRange() throws IOException {
    gan.trial(
        "sgd",
        1,
        artifacts -> {
          real(artifacts, flat(16, -1), flat(16, 1));
          for (int step = 0; step <= 40; step += 10) {
            samples(artifacts, step, flat(16, step), flat(16, -step));
          }
        });
    gan.trial("sga", 1, artifacts -> leave(artifacts, flat(16, 1.5)));
    gan.trial("adam", 1, artifacts -> leave(artifacts, flat(15, 0)));
    try (ResultTables tables = gan.open()) {
      ImageReader reader = reader(tables);
      assertThat(reader.trials()).hasSize(1);
      List<PointImages> images = reader.read(reader.shown().get(0));
      assertThat(images)
          .extracting(PointImages::step)
          .containsExactly(Optional.empty(), Optional.of(0L), Optional.of(20L), Optional.of(40L));
      assertThat(images.get(0).side()).isEqualTo(4);
      assertThat(images.get(2).images().get(1)).hasSize(16).containsOnly(-20.0);
    }
  }

  @Test
  void showsAsManyImagesAsAPageHasRoomFor() throws IOException {
    for (Object optimizer : FabricatedGan.OPTIMIZERS) {
      gan.trial((String) optimizer, 1, artifacts -> leave(artifacts, flat(4096, 0)));
    }
    try (ResultTables tables = gan.open()) {
      ImageReader reader = reader(tables);
      assertThat(reader.trials()).hasSize(3);
      assertThat(reader.shown())
          .extracting(trial -> trial.axes().get(0).value())
          .containsExactly("sgd", "adam");
    }
  }

  private static void leave(Artifacts artifacts, double[] point) throws IOException {
    real(artifacts, point);
    samples(artifacts, 0, point);
  }

  @Test
  void readsNothingOfTrialsThatLeftOtherThings() throws IOException {
    gan.trial("sgd", 1, artifacts -> real(artifacts, new double[] {0, 0}));
    assertThat(read(tables -> new ScoreGrids(tables).read())).isEmpty();
    assertThat(read(SingularValues::read)).isEmpty();
    assertThat(read(Eigenvalue::read)).isEmpty();
    assertThat(read(tables -> new PointDensities(tables).read())).isEmpty();
    assertThat(read(tables -> new ImageReader(tables).trials())).isEmpty();
  }

  private interface Reading<T> {
    List<T> of(ArtifactTables tables) throws IOException;
  }

  private <T> List<T> read(Reading<T> reading) throws IOException {
    try (ResultTables tables = gan.open()) {
      return reading.of(new ArtifactTables(tables, ArtifactTrials.of(tables).trials()));
    }
  }

  private static ImageReader reader(ResultTables tables) throws IOException {
    return new ImageReader(new ArtifactTables(tables, ArtifactTrials.of(tables).trials()));
  }
}
