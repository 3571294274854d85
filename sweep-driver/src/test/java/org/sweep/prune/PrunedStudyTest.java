package org.sweep.prune;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep.data.DataSets;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.TableReader;
import org.sweep.run.Attempt;
import org.sweep.run.TrialRunner;
import org.sweep.run.Workplace;
import org.sweep.store.EndedTrials;
import org.sweep.store.ResultStore;
import org.sweep.study.StudyReader;
import org.sweep.study.StudySpec;
import org.sweep.study.mistake.InvalidStudy;
import org.sweep.trial.Batch;
import org.sweep.trial.Stretch;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/**
 * A whole study with a pruning rule, run by the runner of executors: a scheduler that takes batches
 * by chance out of what can run, as a cluster might, and may be killed.
 */
class PrunedStudyTest {
  private static final String STUDY =
      """
      study: pruned
      problem: {type: quadratic-game, steps: 60}
      grid: {optimizer: [sgd, momentum], learning-rate: [1e-3, 1e-2, 0.05, 0.1, 2]}
      seeds: 2
      record: {every: 3}
      """;

  @TempDir private Path folder;
  private final Storage storage = Storage.with(Map.of());
  private int attempts;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prune={asha: {metric: field_norm, rungs: [10, 25], reduction-factor: 2}}",
        "prune={median: {metric: field_norm, rungs: {from: 10, every: 10}}}"
      })
  void endsTheSameHoweverItIsScheduledAndKilled(String rule) throws Exception {
    StudySpec plain = study("seeds=2");
    run(plain, "whole", new Random(0), Integer.MAX_VALUE);
    Map<String, List<Map<String, Object>>> whole = steps("whole");
    StudySpec study = study(rule);

    run(study, "first", new Random(1), Integer.MAX_VALUE);
    Random chance = new Random(2);
    for (int i = 0; i < 4; i++) {
      run(study, "second", chance, 5);
    }
    run(study, "second", chance, Integer.MAX_VALUE);

    Map<String, String> ends = ends("first");
    assertThat(ends).hasSize(20);
    assertThat(ends.values()).anyMatch(end -> end.startsWith("pruned"));
    assertThat(ends.values()).anyMatch(end -> end.startsWith("completed"));
    assertThat(ends("second")).isEqualTo(ends);
    assertThat(steps("second")).isEqualTo(steps("first"));
    steps("first")
        .forEach(
            (trial, rows) -> assertThat(whole.get(trial).subList(0, rows.size())).isEqualTo(rows));
    assertThat(Path.of(layout("first").checkpoints())).isEmptyDirectory();
  }

  @Test
  void aStudyWithoutRuleRunsWhole() throws Exception {
    run(study("seeds=1"), "plain", new Random(1), Integer.MAX_VALUE);

    assertThat(ends("plain").values())
        .hasSize(10)
        .allMatch(end -> end.startsWith("completed 60") || end.startsWith("diverged"));
  }

  private static StudySpec study(String override) throws InvalidStudy {
    return new StudyReader(DataSets.with(Map.of())).read("study.yaml", STUDY, List.of(override));
  }

  /** One run of the driver, killed after some batches. */
  private void run(StudySpec study, String directory, Random chance, int mostBatches)
      throws Exception {
    List<Trial> trials = study.trials();
    ResultLayout layout = layout(directory);
    ResultStore store = new ResultStore(storage, layout, study.columns());
    store.prepare();
    Stretches stretches = Stretches.whole();
    if (study.pruning().isPresent()) {
      PruningRule rule = study.pruning().get();
      Pruning pruning = new Pruning(rule, trials);
      for (EndedTrials.Ended ended : new EndedTrials(storage, layout).at(rule.rungs())) {
        pruning.recall(ended.id(), ended.outcome(), ended.steps(), ended.standings());
      }
      stretches = pruning;
    }
    List<Stretch> waiting = new ArrayList<>(stretches.first(store.inventory(trials).missing()));
    Workplace workplace =
        new Workplace(layout.root(), Map.of(), study.columns(), Duration.ZERO, Duration.ZERO);
    for (int left = mostBatches; left > 0 && !waiting.isEmpty(); left--) {
      Batch batch = Batch.ofStretches(taken(waiting, chance));
      store.admit(batch);
      attempts++;
      List<TrialResult> results =
          TrialRunner.at(workplace).run(batch, new Attempt(1, "attempt-" + attempts));
      store.release(batch);
      for (TrialResult result : results) {
        waiting.addAll(stretches.ended(result));
      }
    }
  }

  private static List<Stretch> taken(List<Stretch> waiting, Random chance) {
    List<Stretch> taken = new ArrayList<>();
    for (int left = 1 + chance.nextInt(4); left > 0 && !waiting.isEmpty(); left--) {
      taken.add(waiting.remove(chance.nextInt(waiting.size())));
    }
    return taken;
  }

  private ResultLayout layout(String directory) {
    return new ResultLayout(folder.resolve(directory).toString());
  }

  private Map<String, String> ends(String directory) throws IOException {
    Map<String, String> ends = new HashMap<>();
    TableReader reader = new TableReader(storage);
    for (String path : storage.files(layout(directory).trials(), ".parquet")) {
      reader.read(
          path,
          row ->
              assertThat(
                      ends.put(
                          (String) row.get("trial_id"),
                          row.get("outcome") + " " + row.get("steps") + " " + row.get("reason")))
                  .isNull());
    }
    return ends;
  }

  private Map<String, List<Map<String, Object>>> steps(String directory) throws IOException {
    Map<String, List<Map<String, Object>>> steps = new TreeMap<>();
    TableReader reader = new TableReader(storage);
    for (String path : storage.files(layout(directory).steps(), ".parquet")) {
      reader.read(
          path,
          row ->
              steps
                  .computeIfAbsent((String) row.get("trial_id"), absent -> new ArrayList<>())
                  .add(row));
    }
    return steps;
  }
}
