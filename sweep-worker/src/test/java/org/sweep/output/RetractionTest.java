package org.sweep.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sweep.output.MadeUpTrials.batch;
import static org.sweep.output.MadeUpTrials.stepsOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.trial.Batch;

/** Taking rows back, one step at a time: every state in between is one that a crash may leave. */
class RetractionTest {
  @TempDir private Path folder;
  private final Storage storage = Storage.with(Map.of());
  private final Batch three = batch(1, 2, 3);
  private final String file = ResultLayout.fileOf(three.id());
  private ResultLayout layout;
  private MadeUpTrials trials;
  private Retraction retraction;

  @BeforeEach
  void commit() throws IOException {
    layout = new ResultLayout(folder.toString());
    trials = new MadeUpTrials(storage, layout);
    retraction = new Retraction(storage, layout);
    trials.commit(three);
  }

  private static Set<String> ids(long... seeds) {
    return LongStream.of(seeds)
        .mapToObj(seed -> MadeUpTrials.trial(seed).id().text())
        .collect(Collectors.toSet());
  }

  @Test
  void keepsTheRowsOfOtherTrialsAsTheyAre() throws IOException {
    List<Map<String, Object>> steps = trials.rows(layout.stepsOf(three.id()));
    List<Map<String, Object>> rows = trials.rows(layout.trialsOf(three.id()));

    retraction.keep(file, ids(1, 3));

    List<Map<String, Object>> expected = new ArrayList<>(steps.subList(0, 3));
    expected.addAll(steps.subList(6, 9));
    assertThat(trials.rows(layout.stepsOf(three.id()))).isEqualTo(expected);
    assertThat(trials.rows(layout.trialsOf(three.id()))).containsExactly(rows.get(0), rows.get(2));
    assertThat(new TableReader(storage).columns(layout.trialsOf(three.id())))
        .isEqualTo(MadeUpTrials.COLUMNS.trials());
  }

  @Test
  void neverLeavesATrialWithoutItsStepsAtAnyMoment() throws IOException {
    retraction.writeKept(file, ids(1, 3));
    assertThat(trials.ended()).containsExactly(1L, 2L, 3L);
    assertThat(trials.steps()).isEqualTo(stepsOf(1, 2, 3));

    retraction.replaceTrials(file);
    assertThat(trials.ended()).containsExactly(1L, 3L);
    assertThat(trials.steps()).isEqualTo(stepsOf(1, 2, 3));

    retraction.replaceSteps(file);
    assertThat(trials.ended()).containsExactly(1L, 3L);
    assertThat(trials.steps()).isEqualTo(stepsOf(1, 3));
  }

  @Test
  void changesNothingIfATableCannotBeRead() throws IOException {
    Files.writeString(Path.of(layout.stepsOf(three.id())), "this is not Parquet");

    assertThatThrownBy(() -> retraction.keep(file, ids(1, 3)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(layout.stepsOf(three.id()));
    assertThat(trials.ended()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void finishesARetractionThatWasCutOff() throws IOException {
    retraction.writeKept(file, ids(1, 3));
    retraction.replaceTrials(file);
    storage.delete(layout.retraction());

    retraction.removeStrays(file, ids(1, 3));

    assertThat(trials.ended()).containsExactly(1L, 3L);
    assertThat(trials.steps()).isEqualTo(stepsOf(1, 3));
  }

  @Test
  void leavesFilesWithoutStraysAlone() throws IOException {
    retraction.keep(file, ids(2));
    Path steps = Path.of(layout.stepsOf(three.id()));
    Object key = Files.readAttributes(steps, "unix:ino").get("ino");

    retraction.removeStrays(file, ids(2));

    assertThat(Files.readAttributes(steps, "unix:ino")).containsEntry("ino", key);
    assertThat(trials.steps()).isEqualTo(stepsOf(2));
  }

  @Test
  void takesBackAWholeBatchTrialsFirst() throws IOException {
    storage.delete(layout.trialsOf(three.id()));
    assertThat(trials.ended()).isEmpty();
    assertThat(trials.steps()).isEqualTo(stepsOf(1, 2, 3));

    retraction.remove(file);

    assertThat(trials.steps()).isEmpty();
  }

  @Test
  void removesStepsOfBatchesThatWereNotCommittedToTheirEnd() throws IOException {
    BatchAttempt attempt = trials.written(batch(4, 5), "cut-off");
    attempt.finish();
    attempt.commitSteps();
    assertThat(trials.steps()).hasSize(15);

    retraction.removeOrphans(Set.of(file));

    assertThat(trials.steps()).isEqualTo(stepsOf(1, 2, 3));
    assertThat(trials.ended()).containsExactly(1L, 2L, 3L);
  }
}
