package org.sweep.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep.optim.transform.Transforms;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.schema.Metric;
import org.sweep.schema.StudyColumns;
import org.sweep.trial.Batch;
import org.sweep.trial.Configuration;
import org.sweep.trial.Goal;
import org.sweep.trial.Outcome;
import org.sweep.trial.Plateau;
import org.sweep.trial.Rungs;
import org.sweep.trial.Standing;
import org.sweep.trial.StopRule;
import org.sweep.trial.Stretch;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/** Trials that pause at rungs, and go on or are pruned. */
class PausedTrialTest {
  private static final Duration ALWAYS = Duration.ofNanos(1);

  @TempDir private Path folder;
  private final Storage storage = Storage.with(Map.of());
  private ResultLayout layout;
  private Duration checkpointEvery = Duration.ZERO;
  private int attempts;

  @BeforeEach
  void layOut() {
    layout = new ResultLayout(folder.toString());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({
    "org.sweep.run.SmallTrials#textbookMethodsOnAGan",
    "org.sweep.run.SmallTrials#everyMethodOnAToy",
    "org.sweep.run.SmallTrials#everyTransform",
    "org.sweep.run.SmallTrials#everyControl"
  })
  void leavesTheSameRowsAndArtifactsAsUndisturbed(Trial trial) throws Exception {
    run(trial, Goal.END);
    Map<String, Object> expected = left(trial);
    forget(trial);

    assertThat(run(trial, new Goal.Pause(7)).outcome()).isEqualTo(new Outcome.Paused(7));
    assertThat(run(trial, new Goal.Pause(13)).steps()).isEqualTo(13);
    TrialResult last = run(trial, Goal.END);

    assertThat(last.outcome()).isEqualTo(new Outcome.Completed());
    assertThat(left(trial)).isEqualTo(expected);
    assertThat(Path.of(layout.checkpoints())).isEmptyDirectory();
  }

  /** Best at step 0, then no gain of 1000 for 12 steps; it pauses between the two. */
  @Test
  void plateausAtTheSameStepAsUndisturbed() throws Exception {
    Trial toy = toy(1);
    Configuration of = toy.configuration();
    StopRule stop = new StopRule(1e6, new Plateau("loss_x", 12, 1e3));
    Configuration ruled = new Configuration(of.problem(), of.optimizer(), of.recording(), stop);
    Trial trial = new Trial(toy.study(), ruled, toy.axes(), toy.seed());
    TrialResult undisturbed = run(trial, Goal.END);
    assertThat(undisturbed.outcome().word()).isEqualTo("plateaued");
    assertThat(undisturbed.steps()).isEqualTo(12);
    Map<String, Object> expected = left(trial);
    forget(trial);

    run(trial, new Goal.Pause(4));
    run(trial, new Goal.Pause(9));
    run(trial, Goal.END);

    assertThat(left(trial)).isEqualTo(expected);
  }

  @Test
  void leavesNothingButItsCheckpointWhileItPauses() throws Exception {
    Trial trial = gan();
    run(trial, new Goal.Pause(10));

    assertThat(Path.of(layout.steps())).doesNotExist();
    assertThat(Path.of(layout.trials())).doesNotExist();
    assertThat(Path.of(layout.artifacts())).doesNotExist();
    assertThat(Path.of(layout.attemptsAt(trial.id()))).isEmptyDirectory();
    assertThat(storage.folderNames(layout.checkpoints())).containsExactly(trial.id().text());
  }

  @Test
  void tellsItsStandingsAtTheRungsThatItPassed() throws Exception {
    Trial trial = toy(1);
    Rungs rungs = new Rungs(metric(trial), List.of(7L, 13L, 100L));
    run(trial, Goal.END);
    List<Double> values = values(trial);
    forget(trial);

    List<Standing> first = run(new Stretch(trial, rungs, new Goal.Pause(7))).standings();
    List<Standing> second = run(new Stretch(trial, rungs, new Goal.Pause(13))).standings();
    List<Standing> again = run(new Stretch(trial, rungs, new Goal.Pause(13))).standings();
    List<Standing> end = run(new Stretch(trial, rungs, Goal.END)).standings();

    assertThat(first.get(0)).isEqualTo(standing(values.subList(0, 8)));
    assertThat(second.subList(0, 2)).containsExactly(first.get(0), standing(values.subList(0, 14)));
    assertThat(again).isEqualTo(second);
    assertThat(end).containsExactly(second.get(0), second.get(1), standing(values.subList(0, 31)));
  }

  @Test
  void isPrunedWithTheRowsUntilItsRung() throws Exception {
    Trial trial = gan();
    run(trial, Goal.END);
    Map<String, Object> whole = left(trial);
    forget(trial);

    run(trial, new Goal.Pause(10));
    TrialResult result = run(trial, new Goal.Prune(10, "others were better"));

    assertThat(result.outcome()).isEqualTo(new Outcome.Pruned(10, "others were better"));
    assertThat(result.steps()).isEqualTo(10);
    List<?> all = (List<?>) whole.get("steps");
    assertThat(left(trial).get("steps")).isEqualTo(all.subList(0, 11));
    Map<String, Object> row = read(layout.trialsOf(trial.id())).get(0);
    assertThat(row)
        .containsEntry("outcome", "pruned")
        .containsEntry("reason", "others were better")
        .containsEntry("steps", 10L);
    assertThat(Path.of(layout.checkpoints())).isEmptyDirectory();
  }

  @Test
  void isPrunedWithTheSameRowsIfItsCheckpointIsLost() throws Exception {
    Trial trial = gan();
    run(trial, new Goal.Pause(10));
    run(trial, new Goal.Prune(10, "worse"));
    Map<String, Object> expected = left(trial);
    forget(trial);

    run(trial, new Goal.Prune(10, "worse"));

    assertThat(left(trial)).isEqualTo(expected);
  }

  @Test
  void isPrunedWithTheSameRowsIfItOnceWentFurther() throws Exception {
    Trial trial = gan();
    run(trial, new Goal.Pause(10));
    run(trial, new Goal.Prune(10, "worse"));
    Map<String, Object> expected = left(trial);
    forget(trial);

    run(trial, new Goal.Pause(20));
    run(trial, new Goal.Prune(10, "worse"));

    assertThat(left(trial)).isEqualTo(expected);
  }

  /** One diverges before the rung, between two that pause: its rows alone are committed. */
  @Test
  void pausesBesideTrialsOfItsBatchThatEnd() throws Exception {
    checkpointEvery = ALWAYS;
    List<Trial> trials = List.of(toy(1), diverging(toy(2)), toy(3));
    Map<Trial, Object> expected = new HashMap<>();
    for (Trial trial : trials) {
      run(trial, Goal.END);
      expected.put(trial, left(trial).get("steps"));
      forget(trial);
    }
    List<Stretch> paused =
        trials.stream().map(trial -> new Stretch(trial, Rungs.NONE, new Goal.Pause(9))).toList();
    Batch batch = Batch.ofStretches(paused);
    List<TrialResult> results = run(batch);

    assertThat(results.stream().map(result -> result.outcome().word()))
        .containsExactly("paused", "diverged", "paused");
    assertThat(read(layout.stepsOf(batch.id()))).isEqualTo(expected.get(trials.get(1)));
    assertThat(read(layout.trialsOf(batch.id()))).hasSize(1);
    assertThat(storage.folderNames(layout.checkpoints()))
        .containsExactlyInAnyOrder(trials.get(0).id().text(), trials.get(2).id().text());

    Batch rest = Batch.of(List.of(trials.get(0), trials.get(2)));
    run(rest);

    List<Object> both = new ArrayList<>((List<?>) expected.get(trials.get(0)));
    both.addAll((List<?>) expected.get(trials.get(2)));
    assertThat(read(layout.stepsOf(rest.id()))).isEqualTo(both);
    assertThat(Path.of(layout.checkpoints())).isEmptyDirectory();
  }

  private static Trial gan() {
    return SmallTrials.trial(
        SmallTrials.gan(Map.of()), SmallTrials.simultaneous(), SmallTrials.ADAM);
  }

  private static Trial toy(long seed) {
    Trial trial =
        SmallTrials.trial(
            SmallTrials.toy(), SmallTrials.simultaneous(), Transforms.named("momentum"));
    return new Trial(trial.study(), trial.configuration(), trial.axes(), seed);
  }

  private static Trial diverging(Trial trial) {
    Configuration of = trial.configuration();
    Configuration strict =
        new Configuration(of.problem(), of.optimizer(), of.recording(), new StopRule(1e-9));
    return new Trial(trial.study(), strict, trial.axes(), trial.seed());
  }

  private static Metric metric(Trial trial) {
    return SmallTrials.columns(trial).metrics().get(0);
  }

  private List<Double> values(Trial trial) throws IOException {
    String column = metric(trial).name();
    return read(layout.stepsOf(trial.id())).stream().map(row -> (Double) row.get(column)).toList();
  }

  private static Standing standing(List<Double> values) {
    double sum = 0;
    double best = values.get(0);
    for (double value : values) {
      sum += value;
      best = Math.min(best, value);
    }
    return new Standing(values.get(values.size() - 1), best, sum / values.size());
  }

  private Map<String, Object> left(Trial trial) throws IOException {
    return new LeftBehind(storage, layout).by(trial);
  }

  private List<Map<String, Object>> read(String path) throws IOException {
    return new LeftBehind(storage, layout).read(path);
  }

  private void forget(Trial trial) throws IOException {
    storage.delete(layout.stepsOf(trial.id()));
    storage.delete(layout.trialsOf(trial.id()));
    storage.delete(layout.artifactsOf(trial.id()));
    storage.delete(layout.checkpointsOf(trial.id()));
  }

  private TrialResult run(Trial trial, Goal goal) throws Exception {
    return run(new Stretch(trial, Rungs.NONE, goal));
  }

  private TrialResult run(Stretch stretch) throws Exception {
    return run(Batch.ofStretches(List.of(stretch))).get(0);
  }

  private List<TrialResult> run(Batch batch) throws Exception {
    storage.makeFolder(layout.attemptsAt(batch.id()));
    StudyColumns columns = SmallTrials.columns(batch.trials().get(0));
    attempts++;
    return TrialRunner.at(
            new Workplace(folder.toString(), Map.of(), columns, checkpointEvery, Duration.ZERO))
        .run(batch, new Attempt(1, "attempt-" + attempts));
  }
}
