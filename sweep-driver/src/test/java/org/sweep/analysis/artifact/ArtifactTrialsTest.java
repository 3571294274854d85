package org.sweep.analysis.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.analysis.artifact.FabricatedGan.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.FabricatedResults.Leaving;
import org.sweep.analysis.ResultTables;

class ArtifactTrialsTest {
  private static final Leaving SOME = artifacts -> real(artifacts, new double[] {0, 0});

  @TempDir Path root;
  private FabricatedGan gan;

  @BeforeEach
  void describe() throws IOException {
    gan = new FabricatedGan(root);
  }

  @Test
  void areThoseThatLeftSomethingInTheOrderOfTheStudy() throws IOException {
    gan.trial("adam", 1, SOME);
    gan.trial("sga", 2, artifacts -> {});
    gan.trial("sgd", 2, SOME);
    gan.trial("sgd", 1, SOME);
    ArtifactTrials trials = read();
    assertThat(trials.trials())
        .extracting(trial -> trial.axes().get(0).value() + " " + trial.seed())
        .containsExactly("sgd 1", "sgd 2", "adam 1");
    assertThat(trials.note()).isEqualTo("All trials that left some are drawn: 3.");
  }

  @Test
  void areTheFirstSeedsOfMany() throws IOException {
    for (long seed = 13; seed >= 1; seed--) {
      gan.trial("sgd", seed, SOME);
    }
    gan.trial("sga", 1, artifacts -> {});
    gan.trial("sga", 7, SOME);
    ArtifactTrials trials = read();
    assertThat(trials.trials())
        .extracting(trial -> trial.axes().get(0).value() + " " + trial.seed())
        .containsExactly("sgd 1", "sga 7");
    assertThat(trials.note()).isEqualTo("Drawn are all 2 configurations, of each the first seed.");
  }

  @Test
  void areEvenlySpacedAmongManyConfigurations() throws IOException {
    for (int i = 0; i < 23; i++) {
      gan.trial("optimizer " + (char) ('a' + i), 1, SOME);
    }
    ArtifactTrials trials = read();
    assertThat(trials.trials())
        .hasSize(12)
        .extracting(trial -> trial.axes().get(0).value())
        .startsWith("optimizer a", "optimizer c")
        .endsWith("optimizer w");
    assertThat(trials.note())
        .isEqualTo("Drawn are 12 of 23 configurations, evenly spaced, of each the first seed.");
  }

  @Test
  void doNotCountWithoutARow() throws IOException {
    gan.trial("sgd", 1, SOME);
    Path orphan = root.resolve("artifacts/0123456789abcdef");
    Files.createDirectories(orphan);
    Files.copy(
        onlyFolder().resolve("real_samples.parquet"), orphan.resolve("real_samples.parquet"));
    assertThat(read().trials()).hasSize(1);
  }

  @Test
  void areNoneInAStudyWithoutArtifacts() throws IOException {
    gan.trial("sgd", 1, artifacts -> {});
    assertThat(read()).isEqualTo(new ArtifactTrials(List.of(), ""));
  }

  private Path onlyFolder() throws IOException {
    try (var folders = Files.list(root.resolve("artifacts"))) {
      return folders
          .filter(folder -> !folder.endsWith("0123456789abcdef"))
          .findFirst()
          .orElseThrow();
    }
  }

  private ArtifactTrials read() throws IOException {
    try (ResultTables tables = gan.open()) {
      return ArtifactTrials.of(tables);
    }
  }
}
