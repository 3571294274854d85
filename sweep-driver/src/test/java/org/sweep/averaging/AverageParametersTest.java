package org.sweep.averaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.sweep.analysis.SharedSpark;
import org.sweep.data.DataSets;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.TableReader;
import org.sweep.problem.dl4j.Dl4jTrial;
import org.sweep.random.Streams;
import org.sweep.run.Attempt;
import org.sweep.run.TrialRunner;
import org.sweep.run.Workplace;
import org.sweep.schedule.Progress;
import org.sweep.spec.Selection;
import org.sweep.store.ResultStore;
import org.sweep.trial.Batch;
import org.sweep.trial.ParameterAveraging;
import org.sweep.trial.Trial;

class AverageParametersTest {
  @TempDir private Path folder;
  private final Storage storage = Storage.with(Map.of());

  /** One worker takes the mean of one: it must train as a trial does without any of this. */
  @ParameterizedTest
  @CsvSource({"layers, nesterovs", "layers, adam", "graph, nesterovs", "graph, adam"})
  void trainsWithOneWorkerAsATrialOnItsOwn(String kind, String name) throws Exception {
    IUpdater updater = name.equals("adam") ? new Adam(0.01) : new Nesterovs(0.1, 0.9);
    String network =
        kind.equals("graph") ? DigitTrials.graph(updater) : DigitTrials.layers(updater);
    Trial alone = DigitTrials.trial(network, ParameterAveraging.NONE);
    Trial averaged = DigitTrials.trial(network, new ParameterAveraging(1, 5));
    prepare();
    storage.makeFolder(layout().attemptsAt(Batch.of(List.of(alone)).id()));
    TrialRunner.at(workplace()).run(Batch.of(List.of(alone)), new Attempt(1, "alone"));

    assertThat(run(averaged)).containsExactly(Map.entry("completed", 1));

    Map<Long, Map<String, Object>> expected = rows(alone);
    Map<Long, Map<String, Object>> actual = rows(averaged);
    assertThat(actual.keySet()).containsExactly(0L, 5L, 10L, 15L, 20L, 23L);
    actual.forEach(
        (step, row) ->
            assertThat((double) row.get("training_loss"))
                .as("step %d", step)
                .isCloseTo((double) expected.get(step).get("training_loss"), within(1e-5)));
    assertThat(actual.get(23L).get("test_accuracy"))
        .isEqualTo(expected.get(23L).get("test_accuracy"));
    assertThat(folder.resolve("artifacts/" + averaged.id() + "/network.zip")).exists();
  }

  /** Two networks that DL4J trains here, one after the other, and their mean. */
  @Test
  void goesOnFromTheMeanOfTwoWorkers() throws Exception {
    Trial trial = DigitTrials.trial(DigitTrials.layers(new Sgd(0.5)), new ParameterAveraging(2, 3));
    prepare();
    run(trial);

    Dl4jTrial dl4j =
        Dl4jTrial.of(
            trial.configuration().problem().values(), DataSets.with(Map.of()), new Streams(1));
    MultiLayerNetwork one = (MultiLayerNetwork) dl4j.network();
    MultiLayerNetwork other = (MultiLayerNetwork) dl4j.network();
    for (long step = 0; step < 6; step += 2) {
      one.fit(dl4j.minibatch(step));
      other.fit(dl4j.minibatch(step + 1));
    }
    INDArray mean = one.params().add(other.params()).divi(2);
    MultiLayerNetwork averaged = (MultiLayerNetwork) dl4j.network(mean.toFloatVector());
    DataSet next = dl4j.minibatch(6);
    assertThat((double) rows(trial).get(6L).get("training_loss"))
        .isCloseTo(averaged.score(next), within(1e-5))
        .isNotCloseTo(one.score(next), within(1e-3));
  }

  @Test
  void learnsToReadDigitsWithTwoWorkers() throws Exception {
    Trial trial =
        DigitTrials.trial(
            DigitTrials.layers(new Adam(0.02)), Map.of("epochs", 4L), new ParameterAveraging(2, 2));
    prepare();
    run(trial);

    Map<Long, Map<String, Object>> rows = rows(trial);
    assertThat((double) rows.get(0L).get("training_loss")).isGreaterThan(2);
    assertThat((double) rows.get(92L).get("training_loss")).isLessThan(0.5);
    assertThat((double) rows.get(92L).get("test_accuracy")).isGreaterThan(0.85);
    assertThat(rows.values().stream().filter(row -> row.containsKey("test_loss"))).hasSize(5);
  }

  @Test
  void givesTheSameRowsAgainWithFiveWorkersAndNoiseInTheNetwork() throws Exception {
    Trial trial =
        DigitTrials.trial(
            DigitTrials.layers(DigitTrials.builder(new Adam(0.02)).dropOut(0.8)),
            new ParameterAveraging(5, 2));
    prepare();
    run(trial);
    Map<Long, Map<String, Object>> first = rows(trial);
    run(trial);

    assertThat(rows(trial)).isEqualTo(first);
  }

  @Test
  void recordsThatATrialDivergedOrFailedAndGoesOn() throws Exception {
    ParameterAveraging averaging = new ParameterAveraging(2, 2);
    Trial diverging = DigitTrials.diverging(DigitTrials.layers(new Sgd(50)), averaging);
    Trial unreadable = unreadable(averaging);
    Trial good = DigitTrials.trial(DigitTrials.layers(new Sgd(0.1)), averaging);
    prepare();

    assertThat(run(diverging, unreadable, good))
        .containsExactly(
            Map.entry("completed", 1), Map.entry("diverged", 1), Map.entry("failed", 1));

    Map<String, Object> failed = trialRow(unreadable);
    assertThat(failed.get("reason").toString()).contains("absent");
    assertThat(failed.get("error").toString()).contains("at org.sweep.");
    assertThat(trialRow(diverging).get("reason").toString())
        .contains("training_loss was ")
        .contains(" at step ");
    assertThat(folder.resolve("_work/attempts")).isEmptyDirectory();
  }

  /** Whoever interrupts a sweep does not blame the trial that was under way. */
  @Test
  void recordsNothingOfTheTrialThatIsInterrupted() throws Exception {
    ParameterAveraging averaging = new ParameterAveraging(2, 2);
    Trial good = DigitTrials.trial(DigitTrials.layers(new Sgd(0.1)), averaging);
    Trial unreadable = unreadable(averaging);
    prepare();
    Progress interrupting = (trial, result) -> Thread.currentThread().interrupt();

    assertThatThrownBy(
            () ->
                new AverageParameters(spark(), workplace(), store(), interrupting)
                    .execute(List.of(good, unreadable)))
        .isInstanceOf(InterruptedException.class);

    assertThat(storage.files(layout().trials(), ".parquet")).hasSize(1);
    assertThat(trialRow(good)).containsEntry("outcome", "completed");
  }

  private Trial unreadable(ParameterAveraging averaging) {
    Selection absent =
        Selection.of(
            DigitTrials.dataSet("idx"), Map.of("path", folder.resolve("absent").toString()));
    return DigitTrials.trial(
        DigitTrials.layers(new Sgd(0.1)), Map.of("dataset", absent), averaging);
  }

  private void prepare() throws IOException {
    store().prepare();
  }

  private ResultStore store() {
    return new ResultStore(storage, layout(), DigitTrials.COLUMNS);
  }

  private Map<String, Integer> run(Trial... trials) throws Exception {
    List<Trial> ended = new ArrayList<>();
    Map<String, Integer> outcomes =
        new AverageParameters(spark(), workplace(), store(), (trial, result) -> ended.add(trial))
            .execute(List.of(trials));
    assertThat(ended).containsExactly(trials);
    return outcomes;
  }

  private static JavaSparkContext spark() {
    return JavaSparkContext.fromSparkContext(SharedSpark.session().sparkContext());
  }

  private Workplace workplace() {
    return new Workplace(
        folder.toString(), Map.of(), DigitTrials.COLUMNS, Duration.ZERO, Duration.ZERO);
  }

  private ResultLayout layout() {
    return new ResultLayout(folder.toString());
  }

  private Map<Long, Map<String, Object>> rows(Trial trial) throws IOException {
    Map<Long, Map<String, Object>> rows = new TreeMap<>();
    new TableReader(storage)
        .read(layout().stepsOf(trial.id()), row -> rows.put((long) row.get("step"), row));
    return rows;
  }

  private Map<String, Object> trialRow(Trial trial) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    new TableReader(storage).read(layout().trialsOf(trial.id()), rows::add);
    return rows.get(0);
  }
}
