package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.data.DataSets;
import org.sweep.linalg.Backends;
import org.sweep.memory.Memory;
import org.sweep.output.BatchAttempt;
import org.sweep.output.Ending;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.TableReader;
import org.sweep.output.TrialCheckpoints.Cadence;
import org.sweep.output.TrialRows;
import org.sweep.report.WriteReport.Figures;
import org.sweep.run.Attempt;
import org.sweep.run.TrialRunner;
import org.sweep.run.Workplace;
import org.sweep.store.DirectoryInUse;
import org.sweep.store.DirectoryLock;
import org.sweep.store.ResultStore;
import org.sweep.study.StudyReader;
import org.sweep.study.StudySpec;
import org.sweep.study.mistake.InvalidStudy;
import org.sweep.trial.Batch;
import org.sweep.trial.Outcome;
import org.sweep.trial.StepRecord;
import org.sweep.trial.Trial;

/** Studies whose result directory is in an object store, as S3 speaks over HTTP. */
class ObjectStoreTest {
  @RegisterExtension private static final LocalSpark SPARK = new LocalSpark();

  private static final String STUDY =
      """
      study: field
      problem: {type: linear-field, imaginary: 5, steps: 20}
      grid: {optimizer: [sgd, extragradient], learning-rate: [0.05, 0.1]}
      seeds: 3
      """;

  /** Without what a clock or a machine says. */
  private static final List<String> UNEQUAL = List.of("seconds", "steps_per_second", "attempts");

  private static int directories;
  private static S3Server server;

  @TempDir private static Path objects;
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private String remote;
  private Storage storage;

  @BeforeAll
  static void start() throws Exception {
    server = S3Server.start(Files.createDirectories(objects.resolve("s3")));
    server.hadoopSettings().forEach((key, value) -> System.setProperty(hadoop(key), value));
    SPARK.restart("local[2]"); // which knows the server
  }

  @AfterAll
  static void stop() {
    server.hadoopSettings().keySet().forEach(key -> System.clearProperty(hadoop(key)));
    server.close();
  }

  private static String hadoop(String key) {
    return "spark.hadoop." + key;
  }

  @BeforeEach
  void choose() {
    directories++;
    remote = "s3a://" + S3Server.BUCKET + "/results-" + directories;
    storage = Storage.with(server.hadoopSettings());
  }

  @AfterEach
  void delete() throws IOException {
    storage.delete(remote);
  }

  @Test
  void runsAStudyAndExtendsItWithTheRowsOfALocalRun() throws Exception {
    assertThat(run(remote)).isEqualTo(new RunStudy.Result(12, 0));
    assertThat(run(remote, "seeds=4")).isEqualTo(new RunStudy.Result(4, 0));
    assertThat(run(remote, "seeds=4")).isEqualTo(new RunStudy.Result(0, 0));
    new PrintedReport(remote, new PrintWriter(out)).execute(SPARK.session(), Figures.ON_THE_PAGE);

    requireRowsOfALocalRun("seeds=4");
    assertThat(storage.readText(remote + "/report.html")).contains("extragradient");
    assertThat(storage.files(remote + "/summary", ".parquet")).hasSize(1);
    assertThat(storage.files(remote + "/_work/attempts", "")).isEmpty();
  }

  /** The state between the two uploads of a commit. */
  @Test
  void resumesAfterACommitThatWasTorn() throws Exception {
    run(remote);
    String torn = storage.files(remote + "/trials", ".parquet").get(0);
    int trials = rows(torn).size();
    storage.delete(torn);

    assertThat(run(remote).ran()).isEqualTo(trials);

    requireRowsOfALocalRun();
  }

  /** An executor that was given up for lost, between its look for the folder and its uploads. */
  @Test
  void removesWhatWasCommittedTwice() throws Exception {
    run(remote);
    StudySpec study = study();
    ResultLayout layout = new ResultLayout(remote);
    Batch late = Batch.of(study.trials().subList(1, 6));
    commit(layout, study, late);
    List<Map<String, Object>> doubled = rows("trials", remote);
    assertThat(doubled).hasSizeGreaterThan(12);

    run(remote, "seeds=4");

    requireRowsOfALocalRun("seeds=4");
  }

  @Test
  void runsTrialsAgainThatFailed() throws Exception {
    StudySpec study = study();
    ResultStore store = new ResultStore(storage, new ResultLayout(remote), study.columns());
    store.prepare();
    Trial trial = study.trials().get(0);
    Ending ending =
        new Ending(new Outcome.Failed("lost", "stack trace"), 0, 0, 1, TrialRunner.place());
    store.commitFailure(trial, ending);

    assertThat(run(remote)).isEqualTo(new RunStudy.Result(12, 0));

    requireRowsOfALocalRun();
  }

  @Test
  void takesABatchBackThatWasGivenUp() throws Exception {
    StudySpec study = study();
    ResultStore store = new ResultStore(storage, new ResultLayout(remote), study.columns());
    store.prepare();
    Batch batch = Batch.of(study.trials().subList(0, 2));
    store.admit(batch);
    try (BatchAttempt attempt = attempt(study, batch, batch.id() + "/1")) {
      write(attempt, study, batch);
      store.withdraw(batch);

      assertThatThrownBy(attempt::commit).hasMessageContaining("was taken back");
    }
    assertThat(storage.files(remote + "/steps", "")).isEmpty();
    assertThat(storage.files(remote + "/trials", "")).isEmpty();
  }

  @Test
  void goesOnFromACheckpoint() throws Exception {
    StudySpec study = study();
    new ResultStore(storage, new ResultLayout(remote), study.columns()).prepare();
    Batch batch = Batch.of(study.trials().subList(0, 1));
    Trial trial = batch.trials().get(0);
    Cadence cadence = new Cadence(Duration.ofDays(1), "here");
    StepRecord record = new StepRecord(study.columns().metrics().size());
    try (BatchAttempt killed = attempt(study, batch, "1")) {
      TrialRows rows = killed.begin(trial, study.columns().metrics());
      for (long step = 0; step < 3; step++) {
        record.begin(step);
        rows.record(record);
      }
      rows.checkpoints(cadence).save(3, Memory.NONE);
    }
    try (BatchAttempt attempt = attempt(study, batch, "2")) {
      TrialRows rows = attempt.begin(trial, study.columns().metrics());
      assertThat(rows.checkpoints(cadence).restore(Memory.NONE, Backends.cpu())).isEqualTo(3);
      record.begin(3);
      rows.record(record);
      rows.end(new Ending(new Outcome.Completed(), 3, 1, 2, TrialRunner.place()), Map.of());
      attempt.commit();
    }

    assertThat(rows("steps", remote))
        .extracting(row -> row.get("step"))
        .containsExactly(0L, 1L, 2L, 3L);
    assertThat(storage.folderNames(remote + "/_work/checkpoints")).isEmpty();
  }

  @Test
  void keepsASecondRunOut() throws Exception {
    ResultLayout layout = new ResultLayout(remote);
    try (DirectoryLock lock = DirectoryLock.on(storage, layout, out::write, () -> {})) {
      assertThat(lock.loss()).isEmpty();
      assertThatThrownBy(() -> DirectoryLock.on(storage, layout, out::write, () -> {}))
          .isInstanceOf(DirectoryInUse.class)
          .hasMessageContaining("is in use by another run");
    }
    DirectoryLock.on(storage, layout, out::write, () -> {}).close();
  }

  @Test
  void refusesToCompact() throws Exception {
    run(remote);
    StringWriter err = new StringWriter();

    int code = Verbs.run(out, err, "compact", remote);
    SPARK.restart("local[2]"); // since the verb has closed it

    assertThat(code).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(err.toString()).contains("compact needs a file system that can rename folders");
  }

  private RunStudy.Result run(String directory, String... overrides) throws Exception {
    RunStudy run = new RunStudy(study(overrides), directory, new PrintWriter(out, true));
    return run.execute(run.plan(), SPARK.session());
  }

  private static StudySpec study(String... overrides) throws InvalidStudy {
    return new StudyReader(DataSets.with(Map.of())).read("a.yaml", STUDY, List.of(overrides));
  }

  private BatchAttempt attempt(StudySpec study, Batch batch, String name) throws IOException {
    ResultLayout layout = new ResultLayout(remote);
    return new BatchAttempt(storage, layout, study.columns(), batch.id(), name);
  }

  private static void write(BatchAttempt attempt, StudySpec study, Batch batch) throws IOException {
    for (Trial trial : batch.trials()) {
      TrialRows rows = attempt.begin(trial, study.columns().metrics());
      StepRecord record = new StepRecord(study.columns().metrics().size());
      record.begin(0);
      rows.record(record);
      rows.end(new Ending(new Outcome.Completed(), 0, 1, 1, TrialRunner.place()), Map.of());
    }
  }

  /** Commits the rows that these trials have already, under another name. */
  private void commit(ResultLayout layout, StudySpec study, Batch batch) throws Exception {
    Workplace place =
        new Workplace(
            remote, server.hadoopSettings(), study.columns(), Duration.ZERO, Duration.ZERO);
    storage.makeFolder(layout.attemptsAt(batch.id()));
    TrialRunner.at(place).run(batch, new Attempt(1, "late"));
  }

  private void requireRowsOfALocalRun(String... overrides) throws Exception {
    String local = folder.resolve("local").toString();
    run(local, overrides);
    assertThat(rows("steps", remote)).isNotEmpty().isEqualTo(rows("steps", local));
    assertThat(rows("trials", remote)).isNotEmpty().isEqualTo(rows("trials", local));
  }

  /** All rows of a table by trial and step. */
  private List<Map<String, Object>> rows(String table, String directory) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String path : storage.files(directory + "/" + table, ".parquet")) {
      rows.addAll(rows(path));
    }
    rows.sort(
        Comparator.<Map<String, Object>, String>comparing(row -> row.get("trial_id").toString())
            .thenComparing(row -> (Long) row.getOrDefault("step", 0L)));
    return rows;
  }

  private List<Map<String, Object>> rows(String path) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    new TableReader(storage)
        .read(
            path,
            row -> {
              Map<String, Object> equal = new TreeMap<>(row);
              equal.keySet().removeAll(UNEQUAL);
              rows.add(equal);
            });
    return rows;
  }
}
