package org.sweep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.output.BatchAttempt;
import org.sweep.output.Ending;
import org.sweep.output.Ending.Place;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.TableReader;
import org.sweep.output.TableReplacement;
import org.sweep.output.TrialRows;
import org.sweep.schedule.TinyTrials;
import org.sweep.trial.Batch;
import org.sweep.trial.Outcome;
import org.sweep.trial.StepRecord;
import org.sweep.trial.Trial;

/** What a run finds in a result directory, and makes of it. */
class ResultStoreTest {
  private static final Place PLACE = new Place("host", "cpu", "cpu", "0.1.0");

  @TempDir private Path folder;
  private final Storage storage = Storage.with(Map.of());
  private final List<Trial> trials = TinyTrials.of(6);
  private ResultLayout layout;
  private ResultStore store;

  @BeforeEach
  void prepare() throws IOException {
    layout = new ResultLayout(folder.toString());
    store = new ResultStore(storage, layout, TinyTrials.COLUMNS);
    store.prepare();
  }

  @Test
  void findsWhatIsMissing() throws IOException {
    commit(trials.subList(0, 3));
    fail(trials.get(4));
    store.load();

    Inventory inventory = store.inventory(trials);

    assertThat(inventory.missing()).containsExactlyElementsOf(trials.subList(3, 6));
    assertThat(inventory.outdated()).containsExactly(trials.get(4).id());
    assertThat(inventory.outcomes()).containsExactly(Map.entry("completed", 3));
    assertThat(inventory.further()).isZero();
    assertThat(store.inventory(trials.subList(0, 1)).further()).isEqualTo(3);
  }

  @Test
  void runsATrialAgainThatHasMoreTimeNow() throws IOException {
    Duration limit = Duration.ofMinutes(10);
    Trial slow = trials.get(0);
    store.commitFailure(slow, new Ending(Outcome.TimedOut.unresponsive(limit), 0, 600, 1, PLACE));
    store.load();

    assertThat(store.inventory(trials, limit).outcomes())
        .containsExactly(Map.entry("timed out", 1));
    assertThat(store.inventory(trials, Duration.ofSeconds(601)).missing()).contains(slow);
    assertThat(store.inventory(trials, Duration.ZERO).outdated()).containsExactly(slow.id());
  }

  @Test
  void findsTrialsWhoseAxesOrStudyHaveOtherNamesNow() throws IOException {
    commit(trials.subList(0, 2));
    store.load();
    Trial relabelled = TinyTrials.trial("plain sgd", 1);
    Trial second = trials.get(1);
    Trial renamed = new Trial("other", second.configuration(), second.axes(), second.seed());

    Inventory inventory = store.inventory(List.of(relabelled, renamed));

    assertThat(inventory.missing()).containsExactly(relabelled, renamed);
    assertThat(inventory.outdated()).containsExactly(trials.get(0).id(), second.id());
  }

  @Test
  void retractsTrialsThatRunAgainAndKeepsTheOthersOfTheirBatches() throws IOException {
    commit(trials.subList(0, 3));
    commit(trials.subList(3, 4));
    commit(trials.subList(4, 6));
    byte[] untouched = Files.readAllBytes(file("steps", trials.subList(4, 6)));
    store.load();

    store.retract(List.of(trials.get(1).id(), trials.get(3).id()));

    assertThat(seeds("trials")).containsExactly(1L, 3L, 5L, 6L);
    assertThat(seeds("steps")).containsExactly(1L, 1L, 3L, 3L, 5L, 5L, 6L, 6L);
    assertThat(file("trials", trials.subList(3, 4))).doesNotExist();
    assertThat(file("steps", trials.subList(3, 4))).doesNotExist();
    assertThat(file("steps", trials.subList(4, 6))).hasBinaryContent(untouched);
    assertThat(store.inventory(trials).missing()).containsExactly(trials.get(1), trials.get(3));
    assertThat(fresh().inventory(trials).outdated()).isEmpty();
  }

  @Test
  void retractsTheRestOfABatchLater() throws IOException {
    commit(trials.subList(0, 3));
    store.load();
    store.retract(List.of(trials.get(1).id()));
    fresh().retract(List.of(trials.get(0).id(), trials.get(2).id()));

    assertThat(storage.files(layout.steps(), "")).isEmpty();
    assertThat(storage.files(layout.trials(), "")).isEmpty();
  }

  @Test
  void takesAwayStepsOfABatchWhoseTrialsWereNotCommitted() throws IOException {
    commit(trials.subList(0, 3));
    commit(trials.subList(3, 5));
    Files.delete(file("trials", trials.subList(3, 5)));

    fresh().prepare();

    assertThat(seeds("steps")).containsExactly(1L, 1L, 2L, 2L, 3L, 3L);
    assertThat(seeds("trials")).containsExactly(1L, 2L, 3L);
  }

  /** What an executor that was given up for lost may leave in an object store. */
  @Test
  void takesTrialsAwayThatAreInTwoFiles() throws IOException {
    commit(trials.subList(0, 3));
    commit(trials.subList(1, 2));
    commit(trials.subList(2, 5));
    fail(trials.get(5));
    commit(trials.subList(4, 6));

    ResultStore fresh = fresh();
    fresh.prepare();

    assertThat(seeds("trials")).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(seeds("steps")).containsExactly(1L, 1L, 2L, 2L, 3L, 3L, 4L, 4L, 5L, 5L, 6L, 6L);
    assertThat(fresh.inventory(trials).missing()).isEmpty();
    assertThat(fresh().inventory(trials).missing()).isEmpty();
  }

  @Test
  void finishesACompactionThatWasCutOff() throws IOException {
    commit(trials.subList(0, 2));
    TableReplacement cutOff = new TableReplacement(storage, layout);
    cutOff.begin();
    cutOff.keep(Batch.of(trials.subList(0, 2)).id() + ".parquet");
    Files.move(folder.resolve("steps"), folder.resolve("_work/compaction/old-steps"));
    Files.writeString(
        folder.resolve("_work/compaction/intent"),
        "steps/%1$s.parquet\ntrials/%1$s.parquet".formatted(Batch.of(trials.subList(0, 2)).id()));

    fresh().prepare();

    assertThat(seeds("trials")).containsExactly(1L, 2L);
    assertThat(seeds("steps")).containsExactly(1L, 1L, 2L, 2L);
    assertThat(folder.resolve("_work/compaction")).doesNotExist();
  }

  @Test
  void takesAwayArtifactsOfTrialsThatHaveNotEnded() throws IOException {
    commit(trials.subList(0, 3));
    for (Trial trial : trials.subList(0, 5)) {
      Files.createDirectories(Path.of(layout.artifactsOf(trial.id())));
    }

    ResultStore fresh = fresh();
    fresh.prepare();
    assertThat(artifacts()).isEqualTo(ids(trials.subList(0, 3)));
    fresh.retract(List.of(trials.get(1).id()));
    assertThat(artifacts()).isEqualTo(ids(List.of(trials.get(0), trials.get(2))));
    fresh.withdraw(Batch.of(trials.subList(2, 3)));
    assertThat(artifacts()).isEqualTo(ids(trials.subList(0, 1)));
  }

  /** A failed trial may be tried again, and one that has not ended goes on. */
  @Test
  void takesAwayCheckpointsOfTrialsThatHaveEnded() throws IOException {
    commit(trials.subList(0, 2));
    fail(trials.get(2));
    for (Trial trial : trials.subList(0, 4)) {
      Files.createDirectories(Path.of(layout.checkpointsOf(trial.id())));
    }
    new ResultStore(storage, layout, TinyTrials.COLUMNS).prepare();

    assertThat(storage.folderNames(layout.checkpoints())).isEqualTo(ids(trials.subList(2, 4)));
  }

  private List<String> artifacts() throws IOException {
    return storage.folderNames(layout.artifacts());
  }

  private static List<String> ids(List<Trial> trials) {
    return trials.stream().map(trial -> trial.id().text()).sorted().toList();
  }

  /** The state between the two renames of a retraction, whatever became of its private files. */
  @Test
  void finishesARetractionThatWasCutOff() throws IOException {
    commit(trials.subList(0, 3));
    Path steps = file("steps", trials.subList(0, 3));
    byte[] before = Files.readAllBytes(steps);
    store.load();
    store.retract(List.of(trials.get(1).id()));
    Files.write(steps, before);

    ResultStore next = fresh();
    next.prepare();

    assertThat(seeds("steps")).containsExactly(1L, 1L, 3L, 3L);
    assertThat(seeds("trials")).containsExactly(1L, 3L);
    assertThat(next.inventory(trials.subList(0, 3)).missing()).containsExactly(trials.get(1));
  }

  @Test
  void letsNothingOfAnEarlierRunCommitOnceItIsReady() throws IOException {
    Batch batch = Batch.of(trials);
    store.admit(batch);
    try (BatchAttempt left = attempt(batch, batch.id() + "/1")) {
      write(left, batch.trials());
      fresh().prepare();

      assertThat(catchThrowable(left::commit)).isInstanceOf(IOException.class);
    }
    assertThat(storage.files(layout.steps(), "")).isEmpty();
    assertThat(storage.files(layout.trials(), "")).isEmpty();
  }

  @Test
  void knowsWhatAnEarlierRunCommittedBeforeItWasReady() throws IOException {
    store.load();
    commit(trials.subList(0, 3));

    store.prepare();

    assertThat(store.inventory(trials).missing()).hasSize(3);
  }

  @Test
  void readsFilesInTheOrderOfTheirNamesThoughManyAtATime() throws IOException {
    for (Trial trial : trials) {
      commit(List.of(trial));
    }
    List<String> read = new ArrayList<>();

    new TrialFiles(storage, TinyTrials.COLUMNS)
        .read(storage.files(layout.trials(), ".parquet"), (trial, row) -> read.add(trial.text()));

    assertThat(read)
        .containsExactlyElementsOf(
            trials.stream().map(trial -> trial.id().text()).sorted().toList());
  }

  @Test
  void canBeInterruptedWhileItReads() throws IOException {
    for (Trial trial : trials) {
      commit(List.of(trial));
    }
    Thread.currentThread().interrupt();

    assertThatThrownBy(store::load)
        .isInstanceOf(InterruptedIOException.class)
        .hasMessage("interrupted while reading which trials have ended");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void namesTheFileThatCannotBeRead() throws IOException {
    commit(trials.subList(0, 3));
    Path damaged = Files.writeString(Path.of(layout.trials()).resolve("x.parquet"), "no table");

    assertThatThrownBy(store::load)
        .isInstanceOf(IOException.class)
        .hasMessageContaining(damaged.toString());
  }

  @Test
  void withdrawsWhateverABatchHasCommitted() throws IOException {
    Batch batch = Batch.of(trials.subList(0, 3));
    commit(trials.subList(3, 6));
    commit(batch.trials());
    store.admit(batch);

    store.withdraw(batch);

    assertThat(seeds("steps")).containsExactly(4L, 4L, 5L, 5L, 6L, 6L);
    assertThat(seeds("trials")).containsExactly(4L, 5L, 6L);
    assertThat(folder.resolve("_work/attempts")).isEmptyDirectory();
  }

  private ResultStore fresh() throws IOException {
    ResultStore fresh = new ResultStore(storage, layout, TinyTrials.COLUMNS);
    fresh.load();
    return fresh;
  }

  private Path file(String table, List<Trial> batch) {
    return folder.resolve(table).resolve(Batch.of(batch).id() + ".parquet");
  }

  private void commit(List<Trial> batch) throws IOException {
    try (BatchAttempt attempt = attempt(Batch.of(batch), "test")) {
      write(attempt, batch);
      attempt.commit();
    }
  }

  private BatchAttempt attempt(Batch batch, String name) throws IOException {
    return new BatchAttempt(storage, layout, TinyTrials.COLUMNS, batch.id(), name);
  }

  /** Two steps of each trial. */
  private static void write(BatchAttempt attempt, List<Trial> batch) throws IOException {
    for (Trial trial : batch) {
      TrialRows rows = attempt.begin(trial, TinyTrials.COLUMNS.metrics());
      StepRecord record = new StepRecord(3);
      record.begin(0);
      rows.record(record);
      record.begin(1);
      rows.record(record);
      rows.end(new Ending(new Outcome.Completed(), 1, 1, 1, PLACE), Map.of());
    }
  }

  private void fail(Trial trial) throws IOException {
    store.commitFailure(
        trial, new Ending(new Outcome.Failed("lost", "stack trace"), 0, 0, 1, PLACE));
  }

  private List<Long> seeds(String table) throws IOException {
    List<Long> seeds = new ArrayList<>();
    TableReader reader = new TableReader(storage);
    for (String path : storage.files(folder.resolve(table).toString(), ".parquet")) {
      reader.read(path, row -> seeds.add((Long) row.get("seed")));
    }
    return seeds.stream().sorted().toList();
  }
}
