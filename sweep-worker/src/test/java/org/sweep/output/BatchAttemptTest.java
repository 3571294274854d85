package org.sweep.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sweep.output.MadeUpTrials.batch;
import static org.sweep.output.MadeUpTrials.completed;
import static org.sweep.output.MadeUpTrials.stepsOf;
import static org.sweep.output.MadeUpTrials.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.schema.Column;
import org.sweep.schema.Metric;
import org.sweep.schema.StudyColumns;
import org.sweep.trial.Batch;
import org.sweep.trial.Outcome;
import org.sweep.trial.StepRecord;
import org.sweep.trial.Trial;

class BatchAttemptTest {
  @TempDir private Path folder;
  private final Storage storage = Storage.with(Map.of());
  private final Batch one = batch(3);
  private final Batch three = batch(1, 2, 3);
  private ResultLayout layout;
  private MadeUpTrials trials;

  @BeforeEach
  void prepare() throws IOException {
    layout = new ResultLayout(folder.toString());
    trials = new MadeUpTrials(storage, layout);
  }

  @Test
  void commitsStepRowsAndTrialRows() throws IOException {
    trials.commit(one);

    Trial trial = one.trials().get(0);
    Map<String, Object> step = trials.rows(layout.stepsOf(trial.id())).get(1);
    assertThat(step)
        .containsEntry("study", "study")
        .containsEntry("trial_id", trial.id().text())
        .containsEntry("configuration_id", trial.configuration().id().text())
        .containsEntry("optimizer", "sgd")
        .containsEntry("learning_rate", 0.5)
        .containsEntry("align", true)
        .containsEntry("seed", 3L)
        .containsEntry("step", 1L)
        .containsEntry("training_loss", 1.5)
        .doesNotContainKeys("batch_size", "test_accuracy");
    Map<String, Object> row = trials.rows(layout.trialsOf(trial.id())).get(0);
    assertThat(row)
        .containsEntry("outcome", "completed")
        .containsEntry("reason", "")
        .containsEntry("steps", 2L)
        .containsEntry("final_training_loss", 3.0)
        .containsEntry("best_training_loss", 1.5)
        .containsEntry("final_test_accuracy", 0.5)
        .containsEntry("best_test_accuracy", 0.75)
        .containsEntry("seconds", 4.0)
        .containsEntry("steps_per_second", 0.5)
        .containsEntry("attempts", 1L)
        .containsEntry("host", "host")
        .containsEntry("device", "cpu")
        .containsEntry("backend", "cpu (OpenBLAS)")
        .containsEntry("code_version", "0.1.0 (abc)")
        .doesNotContainKeys("error", "predicted_stable", "spectral_radius");
  }

  @Test
  void commitsAllTrialsOfABatchInTwoFiles() throws IOException {
    trials.commit(three);

    assertThat(trials.rows(layout.stepsOf(three.id()))).hasSize(9);
    assertThat(trials.steps()).isEqualTo(stepsOf(1, 2, 3));
    assertThat(trials.ended()).containsExactly(1L, 2L, 3L);
    assertThat(files())
        .containsExactlyInAnyOrder(
            "steps/" + three.id() + ".parquet", "trials/" + three.id() + ".parquet");
  }

  @Test
  void givesEachTrialOfABatchTheRowsThatItHasAlone() throws IOException {
    trials.commit(three);
    List<Map<String, Object>> together = trials.rows(layout.stepsOf(three.id()));
    trials.commit(one);

    assertThat(trials.rows(layout.stepsOf(one.id()))).isEqualTo(together.subList(6, 9));
    assertThat(trials.rows(layout.trialsOf(one.id())))
        .isEqualTo(trials.rows(layout.trialsOf(three.id())).subList(2, 3));
  }

  @Test
  void aSecondAttemptWritesTheSameStepBytesToTheSameName() throws IOException {
    trials.commit(three);
    byte[] first = Files.readAllBytes(Path.of(layout.stepsOf(three.id())));
    try (BatchAttempt second = trials.written(batch(1, 2, 3), "second")) {
      second.commit();
    }

    assertThat(files()).hasSize(2);
    assertThat(Files.readAllBytes(Path.of(layout.stepsOf(three.id())))).isEqualTo(first);
  }

  @Test
  void showsNothingBeforeTheCommit() throws IOException {
    try (BatchAttempt attempt = trials.written(three, "first")) {
      assertThat(folder.resolve("steps")).doesNotExist();
      attempt.finish();
      assertThat(folder.resolve("steps")).doesNotExist();
    }
    assertThat(folder.resolve("steps")).doesNotExist();
    assertThat(folder.resolve("trials")).doesNotExist();
    assertThat(folder.resolve("_work/attempts")).isEmptyDirectory();
  }

  @Test
  void leavesNoTrialEndedWhenItIsCutOffBetweenSteps() throws IOException {
    BatchAttempt attempt = trials.written(three, "first");
    attempt.finish();
    attempt.commitSteps();

    assertThat(trials.steps()).isEqualTo(stepsOf(1, 2, 3));
    assertThat(trials.ended()).isEmpty();
    try (BatchAttempt second = trials.written(three, "second")) {
      second.commit();
    }
    assertThat(trials.steps()).isEqualTo(stepsOf(1, 2, 3));
    assertThat(trials.ended()).containsExactly(1L, 2L, 3L);
  }

  /** A folder in the place of the trials' file lets the second rename fail. */
  @Test
  void commitsStepsBeforeTrials() throws IOException {
    Path obstacle = Path.of(layout.trialsOf(three.id()));
    Files.createDirectories(obstacle.resolve("in-the-way"));
    try (BatchAttempt attempt = trials.written(three, "first")) {
      assertThatThrownBy(attempt::commit).isInstanceOf(IOException.class);
    }

    assertThat(files()).containsExactly("steps/" + three.id() + ".parquet");
  }

  /** An executor that was given up for lost may still be at it. */
  @Test
  void cannotCommitABatchThatWasTakenBack() throws IOException {
    storage.makeFolder(layout.attemptsAt(three.id()));
    BatchAttempt attempt = trials.written(three, three.id() + "/1");
    attempt.finish();
    storage.delete(layout.attemptsAt(three.id()));

    assertThatThrownBy(attempt::commitSteps).isInstanceOf(IOException.class);
    assertThatThrownBy(attempt::commitTrials).isInstanceOf(IOException.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void cannotBeginABatchThatWasTakenBack() {
    assertThatThrownBy(() -> trials.attempt(three, three.id() + "/1"))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "batch %s was taken back: there is no folder %s"
                .formatted(three.id(), layout.attemptsAt(three.id())));
    assertThat(folder.resolve("_work/attempts")).isEmptyDirectory();
  }

  @Test
  void refusesToCommitATrialThatHasNotEnded() throws IOException {
    try (BatchAttempt attempt = trials.attempt(three, "first")) {
      MadeUpTrials.write(attempt, trial(1));
      attempt.begin(trial(2), MadeUpTrials.METRICS);

      assertThatThrownBy(() -> attempt.begin(trial(3), MadeUpTrials.METRICS))
          .hasMessage("a trial must have ended before the next one begins");
      assertThatThrownBy(attempt::commit)
          .hasMessage("a trial must have ended before its batch is committed");
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void aFailedTrialHasARowAndNoSteps() throws IOException {
    Outcome failed = new Outcome.Failed("out of memory", "java.lang.OutOfMemoryError\n\tat ...");
    try (BatchAttempt attempt = trials.attempt(one, "first")) {
      attempt
          .begin(trial(3), List.of())
          .end(new Ending(failed, 0, 0, 2, MadeUpTrials.PLACE), Map.of());
      attempt.commit();
    }

    assertThat(files()).containsExactly("trials/" + one.id() + ".parquet");
    assertThat(trials.rows(layout.trialsOf(one.id())).get(0))
        .containsEntry("outcome", "failed")
        .containsEntry("reason", "out of memory")
        .containsEntry("attempts", 2L)
        .containsEntry("error", "java.lang.OutOfMemoryError\n\tat ...");
  }

  @Test
  void keepsNumbersThatAreNotFinite() throws IOException {
    try (BatchAttempt attempt = trials.attempt(one, "first")) {
      TrialRows rows = attempt.begin(trial(3), MadeUpTrials.METRICS);
      StepRecord record = new StepRecord(2);
      record.begin(0);
      record.set(0, Double.NaN);
      rows.record(record);
      Outcome outcome = new Outcome.Diverged(0, "training_loss", Double.NaN, 1);
      rows.end(new Ending(outcome, 0, 0, 1, MadeUpTrials.PLACE), Map.of());
      attempt.commit();
    }

    assertThat(trials.rows(layout.stepsOf(one.id())).get(0))
        .containsEntry("training_loss", Double.NaN);
    assertThat(trials.rows(layout.trialsOf(one.id())).get(0))
        .containsEntry("outcome", "diverged")
        .containsEntry("reason", "training_loss was NaN at step 0: not finite")
        .doesNotContainKey("steps_per_second");
  }

  @Test
  void putsMetricsIntoTheColumnsOfTheirNames() throws IOException {
    try (BatchAttempt attempt = trials.attempt(one, "first")) {
      TrialRows rows = attempt.begin(trial(3), List.of(Metric.higher("test_accuracy")));
      StepRecord record = new StepRecord(1);
      record.begin(0);
      record.set(0, 0.25);
      rows.record(record);
      rows.end(completed(), Map.of());
      attempt.commit();
    }

    assertThat(trials.rows(layout.stepsOf(one.id())).get(0))
        .containsEntry("test_accuracy", 0.25)
        .doesNotContainKey("training_loss");
    assertThat(trials.rows(layout.trialsOf(one.id())).get(0))
        .containsEntry("final_test_accuracy", 0.25)
        .doesNotContainKeys("final_training_loss", "best_training_loss");
  }

  @Test
  void refusesAMetricThatTheStudyLacks() throws IOException {
    try (BatchAttempt attempt = trials.attempt(one, "first")) {
      assertThatThrownBy(() -> attempt.begin(trial(3), List.of(Metric.lower("loss_x"))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "metrics of a trial must be among those of its study, [training_loss,"
                  + " test_accuracy], but one was loss_x");
    }
  }

  @Test
  void refusesATrialOfOtherAxes() throws IOException {
    Trial other = new Trial("study", trial(3).configuration(), List.of(), 3);
    try (BatchAttempt attempt = trials.attempt(one, "first")) {
      assertThatThrownBy(() -> attempt.begin(other, List.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("axes of a trial must be those of its study, [Column[")
          .hasMessageEndingWith(", but were []");
    }
  }

  @Test
  void keepsFactsInColumnsOfTheirOwn() throws IOException {
    try (BatchAttempt attempt = trials.attempt(one, "first")) {
      attempt
          .begin(trial(3), List.of())
          .end(completed(), Map.of("predicted_stable", false, "spectral_radius", 1.25));
      attempt.commit();
    }

    assertThat(trials.rows(layout.trialsOf(one.id())).get(0))
        .containsEntry("predicted_stable", false)
        .containsEntry("spectral_radius", 1.25);
  }

  @Test
  void refusesFactsThatTheStudyLacksOrOfAnotherType() throws IOException {
    try (BatchAttempt attempt = trials.attempt(one, "first")) {
      TrialRows rows = attempt.begin(trial(3), List.of());
      assertThatThrownBy(() -> rows.end(completed(), Map.of("step_size_bound", 2.0)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "facts of a trial must be among those of its study, [predicted_stable,"
                  + " spectral_radius], but were [step_size_bound]");
      assertThatThrownBy(() -> rows.end(completed(), Map.of("spectral_radius", "2")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("fact spectral_radius must be REAL, but was 2");
    }
  }

  @Test
  void refusesColumnsOfOneName() {
    List<Column> facts = List.of(Column.real("final_training_loss"));
    assertThatThrownBy(() -> new StudyColumns(List.of(), MadeUpTrials.METRICS, facts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("columns of trials must be distinct, but two are called final_training_loss");
  }

  /** All files but those of attempts that were not closed. */
  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      return files.map(file -> folder.relativize(file).toString()).toList();
    }
  }
}
