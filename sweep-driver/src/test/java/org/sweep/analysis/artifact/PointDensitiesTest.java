package org.sweep.analysis.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.analysis.artifact.FabricatedGan.real;
import static org.sweep.analysis.artifact.FabricatedGan.samples;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.artifact.PointDensity.Cell;
import org.sweep.output.Artifacts;
import org.sweep.trial.Outcome;

class PointDensitiesTest {
  /** Corners of [-2, 2]: with a quarter of their extent around them, [-3, 3] in cells of 3/32. */
  private static final double[][] TARGET = {{-2, -2}, {2, -2}, {-2, 2}, {2, 2}, {2, 2}};

  private static final Extent EXTENT = new Extent(-3, -3, 6);

  @TempDir Path root;
  private FabricatedGan gan;

  @BeforeEach
  void describe() throws IOException {
    gan = new FabricatedGan(root);
  }

  @Test
  void countsPointsInCellsAndOutside() throws IOException {
    gan.trial(
        "sgd",
        1,
        artifacts -> {
          real(artifacts, TARGET);
          double[] edge = {3, -3};
          double[] far = {3.001, 0};
          double[] none = {Double.NaN, 0};
          double[] endless = {0, Double.NEGATIVE_INFINITY};
          double[][] points = {{0, 0}, {0.05, 0.09}, {0, -0.01}, edge, far, none, endless};
          samples(artifacts, 0, points);
        });
    List<PointDensity> densities = read();
    assertThat(densities).hasSize(2);
    PointDensity target = densities.get(0);
    assertThat(target.step()).isEmpty();
    assertThat(target.extent()).isEqualTo(EXTENT);
    assertThat(target.outside()).isZero();
    assertThat(target.cells())
        .containsExactly(
            new Cell(10, 10, 1), new Cell(53, 10, 1), new Cell(10, 53, 1), new Cell(53, 53, 2));
    assertThat(target.densest()).isEqualTo(0.4);
    PointDensity start = densities.get(1);
    assertThat(start.step()).isEqualTo(Optional.of(0L));
    assertThat(start.cells())
        .containsExactly(new Cell(63, 0, 1), new Cell(32, 31, 1), new Cell(32, 32, 2));
    assertThat(start.outside()).isEqualTo(3);
    assertThat(start.points()).isEqualTo(7);
  }

  @Test
  void keepsTrialsApart() throws IOException {
    gan.trial("sga", 1, artifacts -> one(artifacts, 200, 1));
    gan.trial(
        "sgd", 1, new Outcome.Diverged(2, "loss", 1e9, 1e6), artifacts -> one(artifacts, 0, -1));
    List<PointDensity> densities = read();
    assertThat(densities)
        .extracting(one -> one.trial().axes().get(0).value() + " " + one.step())
        .containsExactly(
            "sgd Optional.empty",
            "sgd Optional[0]",
            "sga Optional.empty",
            "sga Optional[0]",
            "sga Optional[200]");
    assertThat(densities.get(1).trial().outcome()).isEqualTo("diverged");
    assertThat(densities.get(1).cells()).containsExactly(new Cell(21, 32, 1));
    assertThat(densities.get(4).cells()).containsExactly(new Cell(42, 32, 1));
  }

  /** Points at (0, 0) first, and at x_0 = {@code end} at {@code last}. */
  private static void one(Artifacts artifacts, long last, double end) throws IOException {
    real(artifacts, TARGET);
    if (last > 0) {
      samples(artifacts, 0, new double[] {0, 0});
    }
    samples(artifacts, last, new double[] {end, 0});
  }

  @Test
  void leavesOutATrialWhoseRowIsMissing() throws IOException {
    gan.trial("sgd", 1, artifacts -> one(artifacts, 200, 1));
    Path rows = onlyFile(root.resolve("trials"));
    Files.delete(rows);
    gan.trial("sga", 1, artifacts -> one(artifacts, 200, 1));
    assertThat(read())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.trial().axes().get(0).value()).isEqualTo("sga"));
  }

  @Test
  void showsSevenStepsOfMany() throws IOException {
    gan.trial(
        "sgd",
        1,
        artifacts -> {
          real(artifacts, TARGET);
          for (long step = 0; step <= 120; step++) {
            samples(artifacts, step, new double[] {0, 0});
          }
        });
    assertThat(read())
        .extracting(one -> one.step().orElse(-1L))
        .containsExactly(-1L, 0L, 20L, 40L, 60L, 80L, 100L, 120L);
  }

  /** The same target, drawn anew for each trial, has one extent; another target has its own. */
  @Test
  void sharesTheExtentOfAlikeTargets() throws IOException {
    double[][] almost = {{-2, -2}, {2, -2}, {-2, 2}, {2.25, 2}};
    double[][] other = {{-20, -20}, {20, 20}};
    gan.trial("sgd", 1, artifacts -> both(artifacts, TARGET));
    gan.trial("sga", 1, artifacts -> both(artifacts, almost));
    assertThat(read())
        .extracting(PointDensity::extent)
        .containsOnly(new Extent(-3.0625, -3.1875, 6.375));
    gan.trial("adam", 1, artifacts -> both(artifacts, other));
    assertThat(read())
        .extracting(PointDensity::extent)
        .containsOnly(EXTENT, new Extent(-3.0625, -3.1875, 6.375), new Extent(-30, -30, 60));
  }

  private static void both(Artifacts artifacts, double[][] points) throws IOException {
    real(artifacts, points);
    samples(artifacts, 0, points);
  }

  @Test
  void showsNoPointsOfOtherDimensions() throws IOException {
    gan.trial("sgd", 1, artifacts -> both(artifacts, new double[][] {{0, 0, 1}}));
    assertThat(read()).isEmpty();
    gan.trial("sga", 1, artifacts -> both(artifacts, TARGET));
    assertThat(read())
        .hasSize(2)
        .allSatisfy(one -> assertThat(one.trial().axes().get(0).value()).isEqualTo("sga"));
  }

  private static Path onlyFile(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.parquet")) {
      return files.iterator().next();
    }
  }

  private List<PointDensity> read() throws IOException {
    try (ResultTables tables = gan.open()) {
      ArtifactTrials trials = ArtifactTrials.of(tables);
      return new PointDensities(new ArtifactTables(tables, trials.trials())).read();
    }
  }
}
