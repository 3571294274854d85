package org.sweep.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.SharedSpark;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.TableReader;
import org.sweep.run.Workplace;
import org.sweep.store.ResultStore;
import org.sweep.trial.Batch;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/** Batches on an embedded Spark with two slots. */
class RunTrialsTest {
  @TempDir private Path folder;
  private final Storage storage = Storage.with(Map.of());
  private final List<TrialResult> reported = new ArrayList<>();

  @BeforeEach
  void prepare() throws IOException {
    store().prepare();
  }

  @Test
  void runsTrialsInBatchesAndReportsEach() throws Exception {
    List<Trial> trials = TinyTrials.of(40);

    assertThat(run(trials)).containsExactly(Map.entry("completed", 40));

    assertThat(files("trials")).hasSizeLessThan(40).isEqualTo(files("steps"));
    assertThat(rows("trials")).hasSize(40);
    assertThat(rows("steps")).hasSize(40 * 24);
    assertThat(reported.stream().map(result -> result.trial().text()).sorted())
        .containsExactlyElementsOf(
            trials.stream().map(trial -> trial.id().text()).sorted().toList());
    assertThat(folder.resolve("_work/attempts")).isEmptyDirectory();
  }

  @Test
  void givesTheSameStepRowsInBatchesAndAlone() throws Exception {
    List<Trial> trials = TinyTrials.of(24);
    run(trials);
    List<Map<String, Object>> together = rows("steps");
    assertThat(files("steps")).hasSizeLessThan(24);

    storage.delete(folder.toString());
    store().prepare();
    for (Trial trial : trials) {
      run(List.of(trial));
    }

    assertThat(files("steps")).hasSize(24);
    assertThat(rows("steps")).isEqualTo(together);
  }

  @Test
  void isolatesATrialThatFailsAndKeepsTheOthersOfItsBatch() throws Exception {
    List<Trial> trials = new ArrayList<>(TinyTrials.of(80));
    Trial bad = TinyTrials.unreadable(folder.resolve("absent"), 1);
    trials.set(23, bad);

    assertThat(run(trials)).containsExactly(Map.entry("completed", 79), Map.entry("failed", 1));

    assertThat(files("trials")).hasSizeLessThan(80).contains(bad.id() + ".parquet");
    assertThat(rows("steps")).hasSize(79 * 24);
    Map<String, Object> failed =
        rows("trials").stream().filter(row -> row.containsKey("error")).findFirst().orElseThrow();
    assertThat(failed)
        .containsEntry("trial_id", bad.id().text())
        .containsEntry("outcome", "failed")
        .containsEntry("attempts", 3L);
    assertThat(failed.get("error").toString()).contains("MissingData", "TrialRunner.run");
    assertThat(reported).hasSize(80);
  }

  @Test
  void goesOnWhenEveryTrialFails() throws Exception {
    List<Trial> trials = new ArrayList<>();
    for (long seed = 1; seed <= 24; seed++) {
      trials.add(TinyTrials.unreadable(folder.resolve("absent"), seed));
    }

    assertThat(run(trials)).containsExactly(Map.entry("failed", 24));

    assertThat(files("steps")).isEmpty();
    assertThat(rows("trials")).hasSize(24);
  }

  /** A folder in the place of the batch's file: nobody knows which trial is to blame. */
  @Test
  void halvesABatchThatCannotBeCommitted() throws Exception {
    List<Trial> trials = TinyTrials.of(40);
    Batch first = Batch.of(trials.subList(0, 5));
    Path obstacle = folder.resolve("steps").resolve(first.id() + ".parquet");
    Files.createDirectories(obstacle.resolve("in-the-way"));

    assertThat(run(trials)).containsExactly(Map.entry("completed", 40));

    assertThat(rows("trials")).hasSize(40);
    assertThat(rows("steps")).hasSize(40 * 24);
    assertThat(files("trials"))
        .contains(Batch.of(trials.subList(0, 2)).id() + ".parquet")
        .contains(Batch.of(trials.subList(2, 5)).id() + ".parquet");
    assertThat(attempts()).containsExactly(Map.entry(1L, 35), Map.entry(2L, 5));
  }

  /** Tasks that were cancelled may still write; the folder can go when they have ended. */
  @AfterEach
  void waitForTasks() throws Exception {
    seeWhatWasCancelled();
    for (int i = 0; i < 600 && runningTasks() > 0; i++) {
      Thread.sleep(100);
    }
  }

  /** Spark submits and cancels in order, behind the caller's back, and counts tasks later still. */
  private static void seeWhatWasCancelled() throws Exception {
    SparkContext spark = SharedSpark.session().sparkContext();
    JavaSparkContext.fromSparkContext(spark).parallelize(List.of(1), 1).count();
    spark.listenerBus().waitUntilEmpty();
  }

  private static int runningTasks() {
    return Arrays.stream(SharedSpark.session().sparkContext().statusTracker().getExecutorInfos())
        .mapToInt(executor -> executor.numRunningTasks())
        .sum();
  }

  @RepeatedTest(5)
  void stopsWhenNothingCanBeWritten() throws IOException {
    Files.delete(folder.resolve("trials"));
    Files.writeString(folder.resolve("trials"), "not a folder");

    assertThatThrownBy(() -> run(TinyTrials.of(40)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("the sweep cannot go on: ");
    assertThat(reported).isEmpty();
  }

  @Test
  void namesBatchesByTheirEnds() {
    List<Trial> trials = TinyTrials.of(37);
    assertThat(TrialNames.of(Batch.of(trials)))
        .isEqualTo("37 trials, sgd, seed 1 ... to sgd, seed 37");
    assertThat(TrialNames.of(Batch.of(trials.subList(3, 4)))).isEqualTo("sgd, seed 4");
  }

  private Map<String, Integer> run(List<Trial> trials) throws IOException, InterruptedException {
    return run(trials, 0.001);
  }

  private Map<String, Integer> run(List<Trial> trials, double secondsOfEach)
      throws IOException, InterruptedException {
    JavaSparkContext spark =
        JavaSparkContext.fromSparkContext(SharedSpark.session().sparkContext());
    Workplace workplace =
        new Workplace(
            folder.toString(), Map.of(), TinyTrials.COLUMNS, Duration.ZERO, Duration.ZERO);
    return new RunTrials(spark, workplace, store(), (trial, result) -> reported.add(result))
        .execute(trials, trial -> new Work(secondsOfEach, 23));
  }

  private ResultStore store() {
    return new ResultStore(storage, new ResultLayout(folder.toString()), TinyTrials.COLUMNS);
  }

  private List<String> files(String table) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(table))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** How many trials took how many attempts. */
  private Map<Long, Integer> attempts() throws IOException {
    Map<Long, Integer> counts = new TreeMap<>();
    rows("trials").forEach(row -> counts.merge((Long) row.get("attempts"), 1, Integer::sum));
    return counts;
  }

  /** All rows of a table by trial, those of one trial in their order. */
  private List<Map<String, Object>> rows(String table) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    TableReader reader = new TableReader(storage);
    for (String path : storage.files(folder.resolve(table).toString(), ".parquet")) {
      reader.read(path, row -> rows.add(new LinkedHashMap<>(row)));
    }
    rows.sort(Comparator.comparing(row -> row.get("trial_id").toString()));
    return rows;
  }
}
