package org.sweep.notebooks.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturedArtifactsTest {
  private static final List<Long> TEN_STEPS = LongStream.range(0, 10).boxed().toList();

  @TempDir private Path folder;

  /** Seven of ten steps are 0, 1.5, 3, 4.5, 6, 7.5 and 9, rounded half up. */
  @Test
  void keepsThePointsOfSevenSteps() throws IOException {
    ArtifactStudy study = new ArtifactStudy(folder);
    Path trial = study.trial("a", "sgd", 0.9, 1);
    ArtifactStudy.samples(trial, 2, TEN_STEPS, 20, 0.5);
    ArtifactStudy.real(trial, 2, 20, 0.25);
    PicturedArtifacts artifacts = study.artifacts();
    assertThat(artifacts.rows(ArtifactName.SAMPLES).get("a").columns())
        .containsExactly("step", "index", "x_0", "x_1");
    assertThat(perStep(artifacts, ArtifactName.SAMPLES))
        .isEqualTo(Map.of(0L, 20, 2L, 20, 3L, 20, 5L, 20, 6L, 20, 8L, 20, 9L, 20));
    assertThat(artifacts.rows(ArtifactName.SAMPLES).get("a").otherSteps())
        .containsExactly(1L, 4L, 7L);
    assertThat(artifacts.rows(ArtifactName.REAL_SAMPLES).get("a").rows()).hasSize(20);
    assertThat(drawn(artifacts)).containsExactly(Picture.DENSITY);
    assertThat(artifacts.damages()).isEmpty();
  }

  @Test
  void keepsABoundedNumberOfPoints() throws IOException {
    ArtifactStudy study = new ArtifactStudy(folder);
    Path trial = study.trial("a", "sgd", 0.9, 1);
    ArtifactStudy.samples(trial, 2, List.of(0L, 4L), 5100, 0.5);
    ArtifactStudy.real(trial, 2, 5100, 0.25);
    PicturedArtifacts artifacts = study.artifacts();
    assertThat(perStep(artifacts, ArtifactName.SAMPLES)).isEqualTo(Map.of(0L, 5000, 4L, 5000));
    assertThat(artifacts.rows(ArtifactName.REAL_SAMPLES).get("a").rows()).hasSize(5000);
  }

  @Test
  void keepsTheImagesOfThreeSteps() throws IOException {
    ArtifactStudy study = new ArtifactStudy(folder);
    Path trial = study.trial("a", "sgd", 0.9, 1);
    ArtifactStudy.samples(trial, 16, List.of(0L, 1L, 2L, 3L, 4L), 70, 3.0);
    ArtifactStudy.real(trial, 16, 70, -1.0);
    PicturedArtifacts artifacts = study.artifacts();
    assertThat(perStep(artifacts, ArtifactName.SAMPLES)).isEqualTo(Map.of(0L, 64, 2L, 64, 4L, 64));
    assertThat(artifacts.rows(ArtifactName.REAL_SAMPLES).get("a").rows()).hasSize(64);
    assertThat(drawn(artifacts)).containsExactly(Picture.IMAGES);
  }

  @Test
  void pointsBeyondOneOrOfNoSquareAreNoImages() throws IOException {
    ArtifactStudy study = new ArtifactStudy(folder);
    Path wide = study.trial("a", "sgd", 0.9, 1);
    ArtifactStudy.samples(wide, 16, List.of(0L), 70, 0.5);
    ArtifactStudy.real(wide, 16, 70, 1.01);
    Path odd = study.trial("b", "sgd", 0.9, 2);
    ArtifactStudy.samples(odd, 17, List.of(0L), 70, 0.5);
    ArtifactStudy.real(odd, 17, 70, 0.5);
    PicturedArtifacts artifacts = study.artifacts();
    assertThat(drawn(artifacts)).isEmpty();
    assertThat(artifacts.rows(ArtifactName.SAMPLES)).isEmpty();
    assertThat(artifacts.rows(ArtifactName.REAL_SAMPLES)).isEmpty();
  }

  /** 2,500,000 pixels are nine trials of 4 pictures of 64 images of 32 x 32. */
  @Test
  void drawsFewerTrialsOfLargerImages() {
    Map<String, ArtifactRows> real = new LinkedHashMap<>();
    List<String> columns = new ArrayList<>(List.of("index"));
    IntStream.range(0, 1024).forEach(i -> columns.add("x_" + i));
    for (int i = 0; i < 12; i++) {
      real.put("t" + i, new ArtifactRows(columns, List.of(new double[1025]), List.of()));
    }
    assertThat(ImageTrials.shown(real)).hasSize(9).startsWith("t0", "t1").endsWith("t11");
  }

  @Test
  void keepsFourGridsOfScoresWithPointsOnThem() throws IOException {
    ArtifactStudy study = new ArtifactStudy(folder);
    Path trial = study.trial("a", "sgd", 0.9, 1);
    scores(trial, LongStream.rangeClosed(0, 6).boxed().toList());
    ArtifactStudy.samples(trial, 3, LongStream.rangeClosed(0, 6).boxed().toList(), 310, 0.5);
    ArtifactStudy.real(trial, 3, 10, 0.5);
    PicturedArtifacts artifacts = study.artifacts();
    assertThat(perStep(artifacts, ArtifactName.SCORES))
        .isEqualTo(Map.of(0L, 6, 2L, 6, 4L, 6, 6L, 6));
    assertThat(perStep(artifacts, ArtifactName.SAMPLES))
        .isEqualTo(Map.of(0L, 300, 2L, 300, 4L, 300, 6L, 300));
    assertThat(drawn(artifacts)).containsExactly(Picture.SCORES);
  }

  @Test
  void keepsSpectra() throws IOException {
    ArtifactStudy study = new ArtifactStudy(folder);
    Path trial = study.trial("a", "sgd", 0.9, 1);
    List<Object[]> singular = new ArrayList<>();
    List<Object[]> eigenvalues = new ArrayList<>();
    for (long step : TEN_STEPS) {
      for (long index = 0; index < 120; index++) {
        singular.add(new Object[] {step, index, 1.0});
        eigenvalues.add(new Object[] {step, index, 1.0, -1.0, 0.5, 0.25, 0.0});
      }
    }
    ArtifactStudy.write(
        trial, "singular_values", "int64 step; int64 index; double value", singular);
    ArtifactStudy.write(
        trial,
        "eigenvalues",
        "int64 step; int64 index; double real; double imaginary; double discriminator_share; "
            + "double field_share; double residual",
        eigenvalues);
    PicturedArtifacts artifacts = study.artifacts();
    assertThat(perStep(artifacts, ArtifactName.SINGULAR_VALUES))
        .isEqualTo(Map.of(0L, 120, 2L, 120, 3L, 120, 5L, 120, 6L, 120, 8L, 120, 9L, 120));
    assertThat(perStep(artifacts, ArtifactName.EIGENVALUES))
        .isEqualTo(Map.of(0L, 100, 2L, 100, 4L, 100, 5L, 100, 7L, 100, 9L, 100));
    assertThat(drawn(artifacts)).containsExactly(Picture.SINGULAR_VALUES, Picture.EIGENVALUES);
  }

  @Test
  void saysWhatIsDamagedOrMissingAndGoesOn() throws IOException {
    ArtifactStudy study = new ArtifactStudy(folder);
    Path first = study.trial("a", "sgd", 0.9, 1);
    ArtifactStudy.samples(first, 2, List.of(0L), 5, 0.5);
    Path second = study.trial("b", "sgd", 0.9, 2);
    ArtifactStudy.samples(second, 2, List.of(0L), 5, 0.5);
    ArtifactStudy.real(second, 2, 5, 0.25);
    Files.writeString(second.resolve("scores.parquet"), "no Parquet");
    ArtifactStudy.write(
        second,
        "singular_values",
        "int64 step; int64 index",
        List.<Object[]>of(new Object[] {0L, 0L}));
    PicturedArtifacts artifacts = study.artifacts();
    assertThat(artifacts.damages())
        .hasSize(3)
        .contains(
            first.resolve("real_samples.parquet")
                + " is not there; figures are drawn without the points of its trial",
            second.resolve("singular_values.parquet")
                + " is damaged: it has no column value of numbers; figures are drawn without it")
        .anyMatch(
            damage ->
                damage.startsWith(second.resolve("scores.parquet") + " is damaged: ")
                    && damage.endsWith("; figures are drawn without it"));
    assertThat(drawn(artifacts)).containsExactly(Picture.DENSITY);
  }

  /** Each page has a checksum. */
  @Test
  void seesADamagedPage() throws IOException {
    ArtifactStudy study = new ArtifactStudy(folder);
    Path trial = study.trial("a", "sgd", 0.9, 1);
    ArtifactStudy.samples(trial, 2, List.of(0L), 50, 0.5);
    ArtifactStudy.real(trial, 2, 50, 0.25);
    Path file = trial.resolve("samples.parquet");
    byte[] bytes = Files.readAllBytes(file);
    bytes[100] ^= 1;
    Files.write(file, bytes);
    PicturedArtifacts artifacts = study.artifacts();
    assertThat(artifacts.damages()).singleElement().asString().startsWith(file + " is damaged: ");
    assertThat(drawn(artifacts)).isEmpty();
  }

  private static void scores(Path trial, List<Long> steps) throws IOException {
    List<Object[]> rows = new ArrayList<>();
    for (long step : steps) {
      for (int point = 0; point < 6; point++) {
        rows.add(new Object[] {step, point * 0.5, 1.0, 0.5});
      }
    }
    ArtifactStudy.write(trial, "scores", "int64 step; double x_0; double x_1; double score", rows);
  }

  private static Map<Long, Integer> perStep(PicturedArtifacts artifacts, ArtifactName name) {
    Map<Long, Integer> counts = new TreeMap<>();
    artifacts
        .rows(name)
        .get("a")
        .rows()
        .forEach(row -> counts.merge((long) row[0], 1, Integer::sum));
    return Collections.unmodifiableMap(counts);
  }

  private static List<Picture> drawn(PicturedArtifacts artifacts) {
    return Arrays.stream(Picture.values()).filter(artifacts::has).toList();
  }
}
