package org.sweep.store.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.SharedSpark;
import org.sweep.output.BatchAttempt;
import org.sweep.output.Ending;
import org.sweep.output.Ending.Place;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.TrialRows;
import org.sweep.schedule.TinyTrials;
import org.sweep.schema.Column;
import org.sweep.schema.StudyColumns;
import org.sweep.store.ResultStore;
import org.sweep.trial.AxisValue;
import org.sweep.trial.Batch;
import org.sweep.trial.Outcome;
import org.sweep.trial.StepRecord;
import org.sweep.trial.Trial;

/** Compaction on an embedded Spark, looked at with DuckDB. */
class CompactResultsTest {
  private static final Place PLACE = new Place("host", "cpu", "cpu", "0.1.0");
  private static final int STEPS = 30;
  private static final long LARGE = 1L << 30;

  @TempDir private Path folder;
  private final Storage storage = Storage.with(Map.of());
  private final List<Trial> trials = new ArrayList<>();
  private ResultLayout layout;

  /** 24 trials in the order of seeds, so that both optimizers are in every batch of three. */
  @BeforeEach
  void commit() throws IOException {
    layout = new ResultLayout(folder.resolve("results").toString());
    store().prepare();
    for (long seed = 1; seed <= 12; seed++) {
      trials.add(TinyTrials.trial("sgd", 2 * seed));
      trials.add(TinyTrials.trial("adam", 2 * seed + 1));
    }
    for (int first = 0; first < trials.size(); first += 3) {
      commit(trials.subList(first, first + 3), TinyTrials.COLUMNS);
    }
  }

  @Test
  void joinsSmallFilesIntoOneWithTheSameRows() throws Exception {
    Path before = copy();

    CompactResults.Result result = compact(LARGE);

    assertThat(result.before().files()).isEqualTo(16);
    assertThat(result.after().files()).isEqualTo(2);
    assertThat(result.after().bytes()).isLessThan(result.before().bytes());
    requireEqualRows(before);
    assertThat(names("steps")).isEqualTo(names("trials"));
    assertThat(names("steps")).containsExactly(Batch.of(trials).id() + ".parquet");
    assertThat(storage.exists(layout.compaction())).isFalse();
  }

  @Test
  void sortsRowsByAxesSeedAndStep() throws Exception {
    compact(LARGE);

    List<List<Object>> rows =
        sql("SELECT optimizer, seed, step FROM '%s/steps/*.parquet'".formatted(layout.root()));
    List<List<Object>> sorted =
        sql(
            "SELECT optimizer, seed, step FROM '%s/steps/*.parquet' ORDER BY ALL"
                .formatted(layout.root()));
    assertThat(rows).hasSize(24 * STEPS).isEqualTo(sorted);
  }

  @Test
  void doesNothingTheSecondTime() throws Exception {
    compact(LARGE);
    Object before = Files.getLastModifiedTime(file("steps"));

    CompactResults.Result again = compact(LARGE);

    assertThat(again.hasChanged()).isFalse();
    assertThat(Files.getLastModifiedTime(file("steps"))).isEqualTo(before);
  }

  @Test
  void boundsTheSizeOfAFileAndSplitsByConfiguration() throws Exception {
    Path before = copy();
    long target = compactedBytes() / 3;

    assertThat(compact(target).after().files()).isBetween(4L, 14L);

    requireEqualRows(before);
    assertThat(names("steps")).isEqualTo(names("trials"));
    String mixed =
        "SELECT count(*) FROM (SELECT filename, count(DISTINCT optimizer) AS n FROM"
            + " read_parquet('%s/steps/*.parquet', filename = true) GROUP BY 1) WHERE n > 1";
    assertThat(sql(mixed.formatted(layout.root()))).containsExactly(List.of(1L));
    assertThat(compact(target).hasChanged()).isFalse();
  }

  /** What the 16 files take together. */
  private long compactedBytes() throws IOException {
    long bytes = 0;
    for (String path : storage.files(layout.steps(), "")) {
      bytes += storage.size(path);
    }
    for (String path : storage.files(layout.trials(), "")) {
      bytes += storage.size(path);
    }
    return bytes;
  }

  @Test
  void keepsLargeFilesAsTheyAre() throws Exception {
    compact(LARGE);
    Path large = file("steps");
    byte[] bytes = Files.readAllBytes(large);
    List<Trial> more = TinyTrials.of(200).subList(100, 104);
    commit(more.subList(0, 2), TinyTrials.COLUMNS);
    commit(more.subList(2, 4), TinyTrials.COLUMNS);
    Path before = copy();

    assertThat(compact(2L * bytes.length).after().files()).isEqualTo(4);

    assertThat(large).hasBinaryContent(bytes);
    requireEqualRows(before);
  }

  @Test
  void joinsNewFilesWithThoseOfTheLastCompaction() throws Exception {
    compact(LARGE);
    commit(TinyTrials.of(200).subList(100, 101), TinyTrials.COLUMNS);
    Path before = copy();

    assertThat(compact(LARGE).after().files()).isEqualTo(2);
    requireEqualRows(before);
  }

  @Test
  void keepsFilesOfOtherColumnsApart() throws Exception {
    Column further = Column.whole("batch_size");
    StudyColumns extended =
        new StudyColumns(
            List.of(TinyTrials.OPTIMIZER, further), TinyTrials.COLUMNS.metrics(), List.of());
    for (long seed = 201; seed <= 203; seed++) {
      Trial plain = TinyTrials.trial("sgd", seed);
      List<AxisValue> axes = List.of(plain.axes().get(0), new AxisValue(further, 16L));
      commit(List.of(new Trial("tiny", plain.configuration(), axes, seed)), extended);
    }

    new CompactResults(SharedSpark.session(), Map.of(), layout).execute(extended, LARGE);

    assertThat(names("steps")).hasSize(2).isEqualTo(names("trials"));
    assertThat(
            sql(
                "SELECT count(*), count(batch_size) FROM read_parquet('%s/steps/*.parquet', union_by_name = true)"
                    .formatted(layout.root())))
        .containsExactly(List.of(27L * STEPS, 3L * STEPS));
  }

  /** Re-running them then takes a small file away, not a large one apart. */
  @Test
  void givesFailedTrialsAFileOfTheirOwn() throws Exception {
    List<Trial> failed = TinyTrials.of(310).subList(300, 303);
    for (Trial trial : failed) {
      store()
          .commitFailure(
              trial, new Ending(new Outcome.Failed("lost", "stack trace"), 0, 0, 1, PLACE));
    }
    assertThat(compact(LARGE).after().files()).isEqualTo(3);
    assertThat(names("trials"))
        .containsExactlyInAnyOrder(
            Batch.of(trials).id() + ".parquet", Batch.of(failed).id() + ".parquet");
    byte[] others = Files.readAllBytes(file("trials", trials));

    ResultStore store = store();
    store.prepare();
    store.retract(List.of(failed.get(0).id()));
    store.retract(List.of(failed.get(1).id(), failed.get(2).id()));

    assertThat(names("trials")).containsExactly(Batch.of(trials).id() + ".parquet");
    assertThat(file("trials", trials)).hasBinaryContent(others);
    assertThat(compact(LARGE).hasChanged()).isFalse();
  }

  @Test
  void letsTrialsOfACompactedFileRunAgain() throws Exception {
    Path before = copy();
    compact(LARGE);
    List<Trial> again = trials.subList(3, 5);

    ResultStore store = store();
    store.prepare();
    store.retract(again.stream().map(Trial::id).toList());
    assertThat(sql("SELECT count(*) FROM '%s/trials/*.parquet'".formatted(layout.root())))
        .containsExactly(List.of(22L));
    store().prepare();
    commit(again, TinyTrials.COLUMNS);
    store().prepare();

    requireEqualRows(before);
    compact(LARGE);
    requireEqualRows(before);
    assertThat(names("steps")).isEqualTo(names("trials")).hasSize(1);
  }

  @Test
  void changesNothingIfAFileIsDamaged() throws Exception {
    Path damaged = file("steps", trials.subList(3, 6));
    byte[] bytes = Files.readAllBytes(damaged);
    for (int i = 10; i < bytes.length / 2; i++) {
      bytes[i] ^= 0x55;
    }
    Files.write(damaged, bytes);
    List<String> before = names("steps");

    assertThatThrownBy(() -> compact(LARGE)).isNotNull();

    assertThat(names("steps")).isEqualTo(before);
    assertThat(names("trials")).isEqualTo(before);
  }

  /** The steps of a batch were replaced by those of trials that nothing else is known of. */
  @Test
  void changesNothingIfRowsWouldBeLost() throws Exception {
    List<Trial> strange = List.of(TinyTrials.trial("sgd", 1000));
    commit(strange, TinyTrials.COLUMNS);
    Path steps = file("steps", trials.subList(3, 6));
    Files.move(file("steps", strange), steps, StandardCopyOption.REPLACE_EXISTING);
    Files.delete(file("trials", strange));
    List<String> before = names("steps");

    assertThatThrownBy(() -> compact(LARGE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the 8 files beside ")
        .hasMessageEndingWith(
            " must have %d rows together, but %d were written; nothing changed"
                .formatted(21 * STEPS + STEPS, 21 * STEPS));

    assertThat(names("steps")).isEqualTo(before);
    assertThat(names("trials")).isEqualTo(before);
  }

  private CompactResults.Result compact(long targetBytes) throws IOException {
    return new CompactResults(SharedSpark.session(), Map.of(), layout)
        .execute(TinyTrials.COLUMNS, targetBytes);
  }

  private ResultStore store() {
    return new ResultStore(storage, layout, TinyTrials.COLUMNS);
  }

  private void commit(List<Trial> batch, StudyColumns columns) throws IOException {
    storage.makeFolder(layout.attempts());
    try (BatchAttempt attempt =
        new BatchAttempt(storage, layout, columns, Batch.of(batch).id(), "test")) {
      for (Trial trial : batch) {
        TrialRows rows = attempt.begin(trial, columns.metrics());
        StepRecord record = new StepRecord(3);
        for (int step = 0; step < STEPS; step++) {
          record.begin(step);
          record.set(0, values(trial.seed(), step));
          rows.record(record);
        }
        rows.end(new Ending(new Outcome.Completed(), STEPS - 1, 1, 1, PLACE), Map.of());
      }
      attempt.commit();
    }
  }

  /** With what compression and comparison may stumble over. */
  private static double values(long seed, int step) {
    return switch (step) {
      case 3 -> Double.NaN;
      case 4 -> Double.POSITIVE_INFINITY;
      case 5 -> -0.0;
      default -> Math.sin(seed * 1000.0 + step);
    };
  }

  private Path file(String table, List<Trial> batch) {
    return Path.of(layout.folder(table)).resolve(Batch.of(batch).id() + ".parquet");
  }

  private Path file(String table) {
    return file(table, trials);
  }

  private List<String> names(String table) throws IOException {
    return storage.files(layout.folder(table), "").stream()
        .map(path -> path.substring(path.lastIndexOf('/') + 1))
        .toList();
  }

  private Path copy() throws IOException {
    Path copy = folder.resolve("copy");
    for (String table : List.of("steps", "trials")) {
      Files.createDirectories(copy.resolve(table));
      for (String name : names(table)) {
        Files.copy(Path.of(layout.folder(table)).resolve(name), copy.resolve(table).resolve(name));
      }
    }
    return copy;
  }

  private void requireEqualRows(Path before) throws SQLException {
    for (String table : List.of("steps", "trials")) {
      String old = "SELECT * FROM '%s/%s/*.parquet'".formatted(before, table);
      String now = "SELECT * FROM '%s/%s/*.parquet'".formatted(layout.root(), table);
      assertThat(sql("(" + old + " EXCEPT ALL " + now + ")")).isEmpty();
      assertThat(sql("(" + now + " EXCEPT ALL " + old + ")")).isEmpty();
    }
  }

  private static List<List<Object>> sql(String query) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(result.getObject(column));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
