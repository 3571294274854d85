package org.sweep.notebooks.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturedTrialsTest {
  @TempDir private Path folder;

  /** As reports do: what does not apply first, then the study's order, then numbers ascending. */
  @Test
  void drawsAllInTheOrderOfTheStudyIfTheyAreFew() throws IOException {
    ArtifactStudy study = new ArtifactStudy(folder);
    study.trial("f", "lion", 0.5, 1);
    study.trial("e", "adam", 0.5, 1);
    study.trial("d", "sgd", 0.7, 1);
    study.trial("c", "sgd", 0.5, 2);
    study.trial("b", "sgd", 0.5, 1);
    study.trial("a", "sgd", 0.9, 1);
    study.trial("none", "sgd", null, 1);
    study.trial("between", "sgd", 0.6, 1);
    study.withoutArtifacts("absent", "sgd", 0.9, 2);
    assertThat(study.pictured())
        .isEqualTo(
            new PicturedTrials(
                List.of("none", "a", "b", "c", "between", "d", "e", "f"),
                "All trials that left some are drawn: 8."));
  }

  @Test
  void drawsTheFirstSeedOfEachConfigurationOfMany() throws IOException {
    ArtifactStudy study = new ArtifactStudy(folder);
    for (long seed = 7; seed > 0; seed--) {
      study.trial("adam" + seed, "adam", 0.9, seed);
      study.trial("sgd" + seed, "sgd", 0.9, seed);
    }
    assertThat(study.pictured().ids()).containsExactly("sgd1", "adam1");
    assertThat(study.pictured().note())
        .isEqualTo("Drawn are all 2 configurations, of each the first seed.");
  }

  @Test
  void drawsEvenlySpacedConfigurationsOfTooMany() throws IOException {
    ArtifactStudy study = new ArtifactStudy(folder);
    for (int i = 0; i < 25; i++) {
      study.trial("t" + i, "sgd", 1.0 + i, 1);
    }
    assertThat(study.pictured().ids())
        .containsExactly(
            IntStream.of(0, 2, 4, 7, 9, 11, 13, 15, 17, 20, 22, 24)
                .mapToObj(i -> "t" + i)
                .toArray(String[]::new));
    assertThat(study.pictured().note())
        .isEqualTo("Drawn are 12 of 25 configurations, evenly spaced, of each the first seed.");
  }

  @Test
  void drawsNothingWithoutArtifacts() throws IOException {
    ArtifactStudy study = new ArtifactStudy(folder);
    study.withoutArtifacts("a", "sgd", 0.9, 1);
    assertThat(study.pictured()).isEqualTo(PicturedTrials.NONE);
  }
}
