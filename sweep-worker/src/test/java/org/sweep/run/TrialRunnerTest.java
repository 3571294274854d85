package org.sweep.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.catalog.Methods;
import org.sweep.catalog.Problems;
import org.sweep.data.DataSets;
import org.sweep.data.MissingData;
import org.sweep.data.Samples;
import org.sweep.optim.transform.Transforms;
import org.sweep.output.ArtifactFolder;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.TableReader;
import org.sweep.problem.MlpArrays;
import org.sweep.schema.Metric;
import org.sweep.schema.StudyColumns;
import org.sweep.spec.Declaration;
import org.sweep.spec.Selection;
import org.sweep.trial.Batch;
import org.sweep.trial.Configuration;
import org.sweep.trial.Optimizer;
import org.sweep.trial.Outcome;
import org.sweep.trial.Recording;
import org.sweep.trial.StopRule;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/** Whole trials on the embedded digits. */
class TrialRunnerTest {
  private static final Selection DIGITS =
      Selection.plain(
          DataSets.declarations().stream()
              .filter(declaration -> declaration.name().equals("digits"))
              .findFirst()
              .orElseThrow());

  private static final StudyColumns COLUMNS =
      new StudyColumns(
          List.of(),
          List.of(
              Metric.lower("loss_x"),
              Metric.lower("training_loss"),
              Metric.lower("test_loss"),
              Metric.higher("test_accuracy")),
          List.of());

  @TempDir private Path folder;
  private final Storage storage = Storage.with(Map.of());

  @Test
  void learnsToReadDigits() throws IOException, TrialError {
    Trial trial = trial("adam", 0.01, 4);
    TrialResult result = run(trial, "first");

    assertThat(result.outcome()).isEqualTo(new Outcome.Completed());
    assertThat(result.steps()).isEqualTo(4 * 23);
    List<Map<String, Object>> steps = rows(layout().stepsOf(trial.id()));
    assertThat(steps).hasSize(4 * 23 + 1);
    assertThat((double) steps.get(0).get("test_accuracy")).isLessThan(0.3);
    assertThat((double) steps.get(4 * 23).get("test_accuracy")).isGreaterThan(0.85);
    assertThat((double) steps.get(4 * 23).get("training_loss")).isLessThan(0.3);
    assertThat(steps.stream().filter(row -> row.containsKey("test_loss"))).hasSize(5);
  }

  @Test
  void endsAsDivergedWhenTheRateIsFarTooLarge() throws IOException, TrialError {
    Trial trial = trial("momentum", 1e4, 4);
    TrialResult result = run(trial, "first");

    assertThat(result.outcome()).isInstanceOf(Outcome.Diverged.class);
    assertThat(rows(layout().trialsOf(trial.id())).get(0)).containsEntry("outcome", "diverged");
  }

  @Test
  void givesTheSameRowsAgain() throws IOException, TrialError {
    Trial trial = trial("sgd", 0.1, 1);
    run(trial, "first");
    List<Map<String, Object>> first = rows(layout().stepsOf(trial.id()));
    run(trial, "second");

    assertThat(rows(layout().stepsOf(trial.id()))).isEqualTo(first);
  }

  /** Paired comparison: the first loss is that of the same weights on the same minibatch. */
  @Test
  void beginsAtTheSamePointForEveryOptimizerOfASeed() throws IOException, TrialError {
    Trial sgd = trial("sgd", 0.1, 1);
    Trial adam = trial("adam", 0.01, 1);
    run(sgd, "sgd");
    run(adam, "adam");

    Object loss = rows(layout().stepsOf(sgd.id())).get(0).get("training_loss");
    assertThat(rows(layout().stepsOf(adam.id())).get(0)).containsEntry("training_loss", loss);
  }

  @Test
  void givesABatchTheRowsThatItsTrialsHaveAlone() throws IOException, TrialError {
    List<Trial> trials =
        List.of(
            trial("sgd", 0.1, 1),
            trial("momentum", 1e4, 1),
            trial("adam", 0.01, 1),
            trial("rmsprop", 0.01, 2));
    List<Map<String, Object>> alone = new ArrayList<>();
    for (Trial trial : trials) {
      run(trial, "alone");
      alone.addAll(rows(layout().stepsOf(trial.id())));
    }
    Batch batch = Batch.of(trials);
    List<TrialResult> results = run(batch, "together");

    assertThat(rows(layout().stepsOf(batch.id()))).isEqualTo(alone);
    assertThat(results.stream().map(TrialResult::trial))
        .containsExactlyElementsOf(trials.stream().map(Trial::id).toList());
    assertThat(rows(layout().trialsOf(batch.id())).stream().map(row -> row.get("outcome")))
        .containsExactly("completed", "diverged", "completed", "completed");
    assertThat(results.stream().mapToDouble(TrialResult::seconds).toArray())
        .isEqualTo(
            rows(layout().trialsOf(batch.id())).stream()
                .mapToDouble(row -> (double) row.get("seconds"))
                .toArray());
  }

  @Test
  void saysWhichTrialOfABatchFailedAndCommitsNothing() throws IOException {
    Trial unreadable = trial(Map.of("dataset", idx(folder.resolve("absent").toString())), "sgd", 1);
    Batch batch = Batch.of(List.of(trial("sgd", 0.1, 1), unreadable, trial("adam", 0.1, 1)));

    assertThatThrownBy(() -> run(batch, "first"))
        .isInstanceOfSatisfying(
            TrialError.class, error -> assertThat(error.position()).isEqualTo(1))
        .hasCauseInstanceOf(MissingData.class);
    assertThat(storage.files(layout().steps(), "")).isEmpty();
    assertThat(storage.files(layout().trials(), "")).isEmpty();
    assertThat(folder.resolve("_work/attempts/" + batch.id())).isEmptyDirectory();
  }

  @Test
  void countsTheAttemptsOfLargerBatches() throws IOException, TrialError {
    Batch part = Batch.of(List.of(trial("sgd", 0.1, 1), trial("adam", 0.01, 1))).part(1, 2, 4);
    run(part, "first");

    assertThat(rows(layout().trialsOf(part.id())).get(0)).containsEntry("attempts", 5L);
  }

  /** A share of correct answers, computed from the arrays alone. */
  @Test
  void storesTheNetworkWhoseAccuracyItRecorded() throws IOException, TrialError {
    Trial trial = stored(trial("adam", 0.01, 3));
    run(trial, "first");

    List<MlpArrays.Layer> layers = network(trial);
    assertThat(layers.stream().map(MlpArrays.Layer::inputs)).containsExactly(64, 100);
    assertThat(layers.stream().map(MlpArrays.Layer::outputs)).containsExactly(100, 10);
    Samples test = DataSets.with(Map.of()).load(DIGITS).test();
    int correct = 0;
    for (int sample = 0; sample < test.size(); sample++) {
      int begin = sample * test.width();
      float[] signal = Arrays.copyOfRange(test.features(), begin, begin + test.width());
      correct += answer(layers, signal) == test.labels()[sample] ? 1 : 0;
    }
    assertThat(rows(layout().trialsOf(trial.id())).get(0))
        .containsEntry("final_test_accuracy", (double) correct / test.size());
  }

  @Test
  void storesNoNetworkUnlessAskedNorOfATrialThatDiverged() throws IOException, TrialError {
    Trial notAsked = trial("adam", 0.01, 1);
    Trial diverged = stored(trial("momentum", 1e4, 1));
    run(notAsked, "first");
    run(diverged, "first");

    assertThat(network(notAsked)).isEmpty();
    assertThat(network(diverged)).isEmpty();
  }

  private List<MlpArrays.Layer> network(Trial trial) throws IOException {
    return MlpArrays.CLASSIFIER.read(ArtifactFolder.of(storage, layout(), trial.id()));
  }

  private static int answer(List<MlpArrays.Layer> layers, float[] sample) {
    float[] signal = sample;
    for (int l = 0; l < layers.size(); l++) {
      MlpArrays.Layer layer = layers.get(l);
      boolean isLast = l == layers.size() - 1;
      float[] next = layer.biases().values().clone();
      for (int output = 0; output < next.length; output++) {
        for (int input = 0; input < signal.length; input++) {
          next[output] += layer.weights().values()[output * signal.length + input] * signal[input];
        }
        next[output] = isLast ? next[output] : Math.max(0, next[output]);
      }
      signal = next;
    }
    int best = 0;
    for (int output = 1; output < signal.length; output++) {
      best = signal[output] > signal[best] ? output : best;
    }
    return best;
  }

  private static Trial stored(Trial trial) {
    Configuration of = trial.configuration();
    Recording recording = new Recording(of.recording().every(), Recording.Network.STORED);
    Configuration storing = new Configuration(of.problem(), of.optimizer(), recording, of.stop());
    return new Trial(trial.study(), storing, trial.axes(), trial.seed());
  }

  private TrialResult run(Trial trial, String attempt) throws IOException, TrialError {
    return run(Batch.of(List.of(trial)), attempt).get(0);
  }

  private List<TrialResult> run(Batch batch, String attempt) throws IOException, TrialError {
    storage.makeFolder(layout().attemptsAt(batch.id()));
    return TrialRunner.at(
            new Workplace(folder.toString(), Map.of(), COLUMNS, Duration.ZERO, Duration.ZERO))
        .run(batch, new Attempt(1, attempt));
  }

  private ResultLayout layout() {
    return new ResultLayout(folder.toString());
  }

  private List<Map<String, Object>> rows(String path) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    new TableReader(storage).read(path, rows::add);
    return rows;
  }

  private static Selection idx(String path) {
    Declaration idx =
        DataSets.declarations().stream()
            .filter(declaration -> declaration.name().equals("idx"))
            .findFirst()
            .orElseThrow();
    return Selection.of(idx, Map.of("path", path));
  }

  private static Trial trial(String transform, double eta, long epochs) {
    return trial(Map.of("dataset", DIGITS, "epochs", epochs), transform, eta);
  }

  private static Trial trial(Map<String, Object> problem, String transform, double eta) {
    Optimizer optimizer =
        new Optimizer(
            Selection.plain(Methods.named("simultaneous").declaration()),
            Selection.plain(Transforms.named(transform).declaration()),
            eta);
    Selection classifier = Selection.of(Problems.named("classifier").declaration(), problem);
    Configuration configuration =
        new Configuration(classifier, optimizer, new Recording(1), new StopRule(1e6));
    return new Trial("study", configuration, List.of(), 1);
  }
}
