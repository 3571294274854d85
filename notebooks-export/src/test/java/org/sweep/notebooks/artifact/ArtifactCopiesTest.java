package org.sweep.notebooks.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactCopiesTest {
  @TempDir private Path folder;

  @Test
  void writesATableOfAllTrialsForEachArtifact() throws IOException {
    ArtifactStudy study = new ArtifactStudy(folder);
    Path planar = study.trial("a", "sgd", 0.9, 1);
    ArtifactStudy.samples(planar, 2, List.of(0L, 200L), 1, 0.10000000149011612);
    ArtifactStudy.real(planar, 2, 1, Double.POSITIVE_INFINITY);
    Path images = study.trial("b", "sgd", 0.9, 2);
    ArtifactStudy.samples(images, 16, List.of(0L), 1, 1.2345678);
    ArtifactStudy.real(images, 16, 1, -1.0);
    new ArtifactCopies(study.artifacts()).execute();
    assertThat(Files.readAllLines(folder.resolve("tables/samples.csv")))
        .startsWith(
            "trial_id,step,index,x_0,x_1,x_2,x_3,x_4,x_5,x_6,x_7,x_8,x_9,x_10,x_11,x_12,x_13,"
                + "x_14,x_15",
            "a,0,0,0.1,0.1" + ",".repeat(14),
            "a,200,0,0.1,0.1" + ",".repeat(14),
            "b,0,0" + ",1.235".repeat(16))
        .hasSize(4);
    assertThat(Files.readAllLines(folder.resolve("tables/real_samples.csv")))
        .contains("a,0,Infinity,Infinity" + ",".repeat(14), "b,0" + ",-1".repeat(16));
    assertThat(folder.resolve("tables")).isDirectoryNotContaining("glob:**.unfinished");
    assertThat(folder.resolve("tables/scores.csv")).doesNotExist();
  }

  @Test
  void namesTheStepsThatNoFigureShows() throws IOException {
    ArtifactStudy study = new ArtifactStudy(folder);
    Path trial = study.trial("a", "sgd", 0.9, 1);
    ArtifactStudy.write(
        trial,
        "eigenvalues",
        "int64 step; int64 index; double real; double imaginary; double discriminator_share; "
            + "double field_share",
        LongStream.range(0, 7)
            .mapToObj(step -> new Object[] {step, 0L, 1.0, -2.0, 0.5, 0.25})
            .toList());
    new ArtifactCopies(study.artifacts()).execute();
    assertThat(Files.readAllLines(folder.resolve("tables/eigenvalues.csv")))
        .startsWith(
            "trial_id,step,index,real,imaginary,discriminator_share,field_share",
            "a,0,0,1.0,-2.0,0.5,0.25")
        .endsWith("a,6,0,1.0,-2.0,0.5,0.25", "a,3,,,,,");
  }

  @Test
  void takesAwayWhatIsThereNoMore() throws IOException {
    ArtifactStudy study = new ArtifactStudy(folder);
    study.trial("a", "sgd", 0.9, 1);
    Path old = folder.resolve("tables/scores.csv");
    Files.createDirectories(old.getParent());
    Files.writeString(old, "trial_id\n");
    new ArtifactCopies(study.artifacts()).execute();
    assertThat(old).doesNotExist();
  }

  @Test
  void leavesCopiesWhereArtifactsAreNotHere() throws IOException {
    ArtifactStudy study = new ArtifactStudy(folder);
    study.withoutArtifacts("a", "sgd", 0.9, 1);
    Path old = folder.resolve("tables/scores.csv");
    Files.createDirectories(old.getParent());
    Files.writeString(old, "trial_id\n");
    PicturedArtifacts artifacts = study.artifacts();
    new ArtifactCopies(artifacts).execute();
    assertThat(old).hasContent("trial_id\n");
    assertThat(artifacts.isCopied(Picture.SCORES)).isTrue();
    assertThat(artifacts.isCopied(Picture.DENSITY)).isFalse();
  }

  @Test
  void numbersAreThoseThatPandasReads() {
    assertThat(CopiedNumber.REAL.text(1e300)).isEqualTo("1.0E300");
    assertThat(CopiedNumber.REAL.text(Double.NaN)).isEqualTo("NaN");
    assertThat(CopiedNumber.REAL.text(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
    assertThat(CopiedNumber.PIXEL.text(Double.NaN)).isEqualTo("NaN");
    assertThat(CopiedNumber.PIXEL.text(Double.POSITIVE_INFINITY)).isEqualTo("Infinity");
    assertThat(CopiedNumber.PIXEL.text(-0.12349)).isEqualTo("-0.123");
    assertThat(CopiedNumber.WHOLE.text(20000)).isEqualTo("20000");
  }
}
