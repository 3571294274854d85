package org.sweep.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.output.Ending.Place;
import org.sweep.schema.Column;
import org.sweep.schema.ColumnType;
import org.sweep.schema.Metric;
import org.sweep.spec.Selection;
import org.sweep.spec.Values;
import org.sweep.trial.AxisValue;
import org.sweep.trial.Configuration;
import org.sweep.trial.Optimizer;
import org.sweep.trial.Outcome;
import org.sweep.trial.Recording;
import org.sweep.trial.StepRecord;
import org.sweep.trial.StopRule;
import org.sweep.trial.Trial;

class TrialAttemptTest {
  private static final List<Metric> METRICS =
      List.of(Metric.lower("training_loss"), Metric.higher("test_accuracy"));
  private static final Place PLACE = new Place("host", "cpu", "cpu (OpenBLAS)", "0.1.0 (abc)");

  @TempDir private Path folder;
  private final Storage storage = Storage.with(Map.of());
  private final Trial trial = trial();
  private ResultLayout layout;

  @BeforeEach
  void prepare() {
    layout = new ResultLayout(folder.toString());
  }

  private static Trial trial() {
    Selection nothing = new Selection("nothing", Values.NONE, Values.NONE);
    Configuration configuration =
        new Configuration(
            nothing, new Optimizer(nothing, nothing, 0.5), new Recording(1), new StopRule(1e6));
    List<AxisValue> axes =
        List.of(
            new AxisValue(Column.text("optimizer"), "sgd"),
            new AxisValue(Column.real("learning_rate"), 0.5),
            new AxisValue(Column.whole("batch_size"), null),
            new AxisValue(new Column("align", ColumnType.FLAG), true));
    return new Trial("study", configuration, axes, 3);
  }

  @Test
  void commitsStepRowsAndTheTrialRow() throws IOException {
    run("first", new Outcome.Completed());

    Map<String, Object> step = rows(layout.stepsOf(trial.id())).get(1);
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
    Map<String, Object> row = rows(layout.trialRow(trial.id())).get(0);
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
        .doesNotContainKey("error");
  }

  @Test
  void leavesNoOtherFilesBehind() throws IOException {
    run("first", new Outcome.Completed());

    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      assertThat(files.map(file -> folder.relativize(file).toString()))
          .containsExactlyInAnyOrder(
              "steps/" + trial.id() + ".parquet", "trials/" + trial.id() + ".parquet");
    }
  }

  @Test
  void aSecondAttemptWritesTheSameStepBytesToTheSameName() throws IOException {
    run("first", new Outcome.Completed());
    byte[] first = Files.readAllBytes(Path.of(layout.stepsOf(trial.id())));
    run("second", new Outcome.Completed());

    assertThat(Files.readAllBytes(Path.of(layout.stepsOf(trial.id())))).isEqualTo(first);
  }

  @Test
  void showsNothingBeforeTheCommit() throws IOException {
    try (TrialAttempt attempt = new TrialAttempt(storage, layout, trial, METRICS, "first")) {
      attempt.record(new StepRecord(2));
      assertThat(folder.resolve("steps")).doesNotExist();
    }
    assertThat(folder.resolve("steps")).doesNotExist();
    assertThat(folder.resolve("trials")).doesNotExist();
    assertThat(folder.resolve("_work/attempts")).isEmptyDirectory();
  }

  @Test
  void aFailedTrialHasARowAndNoSteps() throws IOException {
    run("first", new Outcome.Failed("out of memory", "java.lang.OutOfMemoryError\n\tat ..."));

    assertThat(folder.resolve("steps")).doesNotExist();
    assertThat(rows(layout.trialRow(trial.id())).get(0))
        .containsEntry("outcome", "failed")
        .containsEntry("reason", "out of memory")
        .containsEntry("error", "java.lang.OutOfMemoryError\n\tat ...");
  }

  @Test
  void takesAwayTheStepsOfAnEarlierEndWhenItFails() throws IOException {
    run("first", new Outcome.Completed());
    run("second", new Outcome.Failed("out of memory", "java.lang.OutOfMemoryError"));

    assertThat(Path.of(layout.stepsOf(trial.id()))).doesNotExist();
    assertThat(rows(layout.trialRow(trial.id())).get(0)).containsEntry("outcome", "failed");
  }

  @Test
  void keepsNumbersThatAreNotFinite() throws IOException {
    try (TrialAttempt attempt = new TrialAttempt(storage, layout, trial, METRICS, "first")) {
      StepRecord record = new StepRecord(2);
      record.begin(0);
      record.set(0, Double.NaN);
      attempt.record(record);
      attempt.commit(
          new Ending(new Outcome.Diverged(0, "training_loss", Double.NaN, 1), 0, 0, 1, PLACE));
    }

    assertThat(rows(layout.stepsOf(trial.id())).get(0)).containsEntry("training_loss", Double.NaN);
    assertThat(rows(layout.trialRow(trial.id())).get(0))
        .containsEntry("outcome", "diverged")
        .containsEntry("reason", "training_loss was NaN at step 0: not finite")
        .doesNotContainKey("steps_per_second");
  }

  private void run(String name, Outcome outcome) throws IOException {
    try (TrialAttempt attempt = new TrialAttempt(storage, layout, trial, METRICS, name)) {
      StepRecord record = new StepRecord(2);
      double[] losses = {2, 1.5, 3};
      for (int step = 0; step < losses.length; step++) {
        record.begin(step);
        record.set(0, losses[step]);
        if (step != 1) {
          record.set(1, step == 0 ? 0.75 : 0.5);
        }
        attempt.record(record);
      }
      attempt.commit(new Ending(outcome, 2, 4, 1, PLACE));
    }
  }

  private List<Map<String, Object>> rows(String path) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    new TableReader(storage).read(path, rows::add);
    return rows;
  }
}
