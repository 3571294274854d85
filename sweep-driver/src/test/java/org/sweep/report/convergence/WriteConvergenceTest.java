package org.sweep.report.convergence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.convergence.FabricatedRace;
import org.sweep.report.figure.Figure;
import org.sweep.report.section.Section;
import org.sweep.report.section.SectionWriter.Result;
import org.sweep.store.Bound;
import org.sweep.store.Bound.Side;
import org.sweep.trial.Outcome;

/** The part of the page on a race, whole, empty, diverged and of a single trial. */
class WriteConvergenceTest {
  @TempDir private Path root;

  @Test
  void writesBothTablesAndSaysWhatCameOut() throws IOException {
    FabricatedRace race = new FabricatedRace(root);
    race.describe(Optional.of(new Bound("training_loss", Side.AT_MOST, 45)));
    race.write();
    Result result = write(race);
    assertThat(result.paths())
        .map(path -> Path.of(path).getFileName().toString())
        .containsExactly(
            "convergence.parquet",
            "convergence.csv",
            "convergence.md",
            "convergence.tex",
            "targets.parquet",
            "targets.csv",
            "targets.md",
            "targets.tex");
    Section section = result.section().orElseThrow();
    assertThat(section.findings())
        .containsExactly(
            "Of 10 trials that ended: 4 converged, 2 stalled, 1 diverged, 3 not judged.",
            "The target is the study's: training_loss at most 45.0.",
            "Of 3 tuned configurations, 3 bring half of the seeds to it.");
    assertThat(section.tables()).hasSize(3);
    assertThat(section.tables().get(0).sheet().rows()).hasSize(2);
    assertThat(section.tables().get(2).source())
        .startsWith("CREATE TEMP VIEW convergence_bins AS")
        .doesNotContain("{{");
    assertThat(section.figures())
        .extracting(Figure::title)
        .containsExactly("Classes", "Time to target");
    assertThat(section.figures().get(1).panels())
        .extracting(Figure.Panel::label)
        .containsExactly("game short", "game long");
    assertCurvesRiseFromZeroWhereTrialsReachTheTarget(section);
  }

  private static void assertCurvesRiseFromZeroWhereTrialsReachTheTarget(Section section) {
    JsonNode curves = section.figures().get(1).panels().get(0).data().get("curves");
    List<String> ofSgd = new ArrayList<>();
    for (JsonNode point : curves) {
      if (point.path("label").asText().equals("sgd")) {
        ofSgd.add(point.path("step").asDouble() + " " + point.path("share").asDouble());
      }
    }
    assertThat(ofSgd).containsExactly("0.0 0.0", "55.0 1.0");
    assertThat(section.figures().get(1).panels().get(0).data().get("ends")).isNotEmpty();
  }

  @Test
  void saysThatATargetIsDerived() throws IOException {
    FabricatedRace race = new FabricatedRace(root);
    race.describe(Optional.empty());
    race.write();
    assertThat(write(race).section().orElseThrow().findings().get(1))
        .isEqualTo(
            "The study names no target, so it is derived: the median over contenders of the mean"
                + " final value of their tuned configuration, one for each task.");
  }

  @Test
  void saysNothingOfNoTrials() throws IOException {
    FabricatedRace race = new FabricatedRace(root);
    race.describe(Optional.empty());
    assertThat(write(race)).isEqualTo(new Result(List.of(), Optional.empty()));
  }

  @Test
  void worksWhereEverythingDivergedOrFailed() throws IOException {
    FabricatedRace race = new FabricatedRace(root);
    race.describe(Optional.empty());
    race.failed(FabricatedRace.at("short", "sgd", 0.1), 1);
    race.falls(
        FabricatedRace.at("short", "adam", 0.1),
        1,
        3,
        new Outcome.Diverged(3, "training_loss", 1e9, 1e6));
    Section section = write(race).section().orElseThrow();
    assertThat(section.findings())
        .containsExactly(
            "Of 2 trials that ended: 1 diverged, 1 not judged.",
            "The study names no target, and none can be derived: no trial ended with a value.");
    assertThat(section.figures()).hasSize(1);
    assertThat(section.tables()).hasSize(2);
  }

  @Test
  void worksOfASingleTrial() throws IOException {
    FabricatedRace race = new FabricatedRace(root);
    race.describe(Optional.empty());
    race.falls(FabricatedRace.at("short", "sgd", 0.1), 1, 0, new Outcome.Completed());
    Section section = write(race).section().orElseThrow();
    assertThat(section.findings())
        .containsExactly(
            "Of 1 trial that ended: 1 not judged.",
            "The study names no target, so it is derived: the median over contenders of the mean"
                + " final value of their tuned configuration, training_loss at most 100.",
            "Of 1 tuned configuration, 1 brings half of the seeds to it.");
  }

  private static Result write(FabricatedRace race) throws IOException {
    try (ResultTables tables = race.open()) {
      return new WriteConvergence().write(tables);
    }
  }
}
