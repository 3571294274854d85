package org.sweep.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sweep.output.MadeUpTrials.batch;
import static org.sweep.output.MadeUpTrials.completed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.schema.Column;
import org.sweep.trial.Batch;
import org.sweep.trial.ContentId;
import org.sweep.trial.Trial;

class TrialArtifactsTest {
  private static final ArtifactTable POINTS =
      new ArtifactTable("points", List.of(Column.whole("index"), Column.real("x")));
  private static final NumberArray PAIR = new NumberArray(new float[] {1, 2}, 2);

  @TempDir private Path folder;
  private final Storage storage = Storage.with(Map.of());
  private final Batch two = batch(1, 2);
  private final ContentId first = two.trials().get(0).id();
  private final ContentId second = two.trials().get(1).id();
  private ResultLayout layout;
  private MadeUpTrials trials;

  @BeforeEach
  void prepare() throws IOException {
    layout = new ResultLayout(folder.toString());
    trials = new MadeUpTrials(storage, layout);
  }

  @Test
  void putsTheKeysOfTheTrialBeforeEveryRow() throws IOException {
    try (BatchAttempt attempt = written("first", 0.5)) {
      attempt.commit();
    }

    List<Map<String, Object>> rows = trials.rows(layout.artifactsOf(second) + "/points.parquet");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1))
        .containsEntry("study", "study")
        .containsEntry("trial_id", second.text())
        .containsEntry("configuration_id", two.trials().get(1).configuration().id().text())
        .containsEntry("optimizer", "sgd")
        .containsEntry("learning_rate", 0.5)
        .containsEntry("seed", 2L)
        .containsEntry("index", 1L)
        .containsEntry("x", 1.5);
    assertThat(files())
        .containsExactlyInAnyOrder(
            "artifacts/" + first + "/points.parquet",
            "artifacts/" + first + "/pair.npy",
            "artifacts/" + second + "/points.parquet",
            "artifacts/" + second + "/pair.npy",
            "trials/" + two.id() + ".parquet");
  }

  @Test
  void showsNothingBeforeTheCommit() throws IOException {
    try (BatchAttempt attempt = written("first", 0.5)) {
      attempt.finish();
      assertThat(folder.resolve("artifacts")).doesNotExist();
    }
    assertThat(folder.resolve("artifacts")).doesNotExist();
    assertThat(folder.resolve("_work/attempts")).isEmptyDirectory();
  }

  @Test
  void aSecondAttemptReplacesWhatTheFirstLeft() throws IOException {
    BatchAttempt cutOff = written("first", 0.5);
    cutOff.finish();
    cutOff.commitArtifacts();
    try (BatchAttempt attempt = written("second", 7)) {
      attempt.commit();
    }

    assertThat(trials.rows(layout.artifactsOf(first) + "/points.parquet").get(0))
        .containsEntry("x", 7.0);
    assertThat(files()).hasSize(5);
  }

  @Test
  void givesTheSameBytesAgain() throws IOException {
    try (BatchAttempt attempt = written("first", 0.5)) {
      attempt.commit();
    }
    Path file = Path.of(layout.artifactsOf(first), "points.parquet");
    byte[] bytes = Files.readAllBytes(file);
    try (BatchAttempt attempt = written("second", 0.5)) {
      attempt.commit();
    }

    assertThat(file).hasBinaryContent(bytes);
  }

  @Test
  void cannotCommitForABatchThatWasTakenBack() throws IOException {
    storage.makeFolder(layout.attemptsAt(two.id()));
    BatchAttempt attempt = written(two.id() + "/1", 0.5);
    attempt.finish();
    storage.delete(layout.attemptsAt(two.id()));

    assertThatThrownBy(attempt::commitArtifacts).isInstanceOf(IOException.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void makesNoFolderForATrialWithoutArtifacts() throws IOException {
    trials.commit(two);

    assertThat(folder.resolve("artifacts")).doesNotExist();
  }

  @Test
  void takesTheArtifactsOfTrialsBack() throws IOException {
    try (BatchAttempt attempt = written("first", 0.5)) {
      attempt.commit();
    }
    Files.createDirectories(folder.resolve("artifacts/0123456789abcdef/inner"));
    Retraction retraction = new Retraction(storage, layout);

    retraction.removeOrphanArtifacts(Set.of(first, second));
    assertThat(storage.folderNames(layout.artifacts()))
        .containsExactlyInAnyOrder(first.text(), second.text());
    retraction.removeArtifacts(List.of(first));
    assertThat(storage.folderNames(layout.artifacts())).containsExactly(second.text());
  }

  private BatchAttempt written(String name, double x) throws IOException {
    BatchAttempt attempt = trials.attempt(two, name);
    for (Trial trial : two.trials()) {
      TrialRows rows = attempt.begin(trial, MadeUpTrials.METRICS);
      rows.artifacts().add(POINTS, 0L, x);
      rows.artifacts().add("pair", PAIR);
      rows.artifacts().add(POINTS, 1L, x + 1);
      rows.end(completed(), Map.of());
    }
    return attempt;
  }

  /** All files but those of attempts that were not closed. */
  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .filter(file -> !file.startsWith("_work"))
          .toList();
    }
  }
}
