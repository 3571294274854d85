package org.sweep.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep.data.DataSets;
import org.sweep.linalg.Backend;
import org.sweep.memory.Memory;
import org.sweep.optim.transform.Transforms;
import org.sweep.output.BatchAttempt;
import org.sweep.output.Checkpoints;
import org.sweep.output.Ending;
import org.sweep.output.Ending.Place;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.TableReader;
import org.sweep.output.TrialCheckpoints.Cadence;
import org.sweep.output.TrialRows;
import org.sweep.schema.StudyColumns;
import org.sweep.train.TimeLimit;
import org.sweep.trial.Batch;
import org.sweep.trial.Device;
import org.sweep.trial.Goal;
import org.sweep.trial.Outcome;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/** Trials that are cut off and continue leave what they would have left undisturbed. */
class ResumedTrialTest {
  private static final DataSets DATA = DataSets.with(Map.of());
  private static final Duration ALWAYS = Duration.ofNanos(1);

  @TempDir private Path folder;
  private final Storage storage = Storage.with(Map.of());

  /** Pretended origin of checkpoints. */
  private Optional<String> version = Optional.empty();

  /** Thrown where a trial is cut off. */
  private static final class CutOff extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({
    "org.sweep.run.SmallTrials#textbookMethodsOnAGan",
    "org.sweep.run.SmallTrials#everyMethodOnAToy",
    "org.sweep.run.SmallTrials#everyTransform",
    "org.sweep.run.SmallTrials#networks",
    "org.sweep.run.SmallTrials#everyControl"
  })
  void leavesTheSameRowsAndArtifactsAsUndisturbed(Trial trial) throws Exception {
    run(trial, "undisturbed", Duration.ZERO);
    Map<String, Object> expected = left(trial);

    cutOff(trial, "first", 7);
    cutOff(trial, "second", 13);
    long before = checkpointsOf(trial).count();
    TrialResult result = run(trial, "third", Duration.ZERO);

    assertThat(before).isEqualTo(2 * 2);
    assertThat(left(trial)).isEqualTo(expected);
    assertThat(result.steps()).isEqualTo(SmallTrials.stepsOf(trial));
    assertThat(Path.of(layout().checkpoints())).isEmptyDirectory();
  }

  @Test
  void beginsWhereTheLastCheckpointIs() throws Exception {
    Trial trial =
        SmallTrials.trial(SmallTrials.gan(Map.of()), SmallTrials.simultaneous(), SmallTrials.ADAM);
    cutOff(trial, "first", 7);

    Recorder recorder = new Recorder(ALWAYS);
    attempt(trial, "second", recorder);

    assertThat(recorder.restored).isEqualTo(7);
    assertThat(recorder.saved).startsWith(7L, 8L).endsWith(29L, 30L);
  }

  @Test
  void goesOnFromTheCheckpointBeforeADamagedOne() throws Exception {
    Trial trial =
        SmallTrials.trial(SmallTrials.gan(Map.of()), SmallTrials.simultaneous(), SmallTrials.ADAM);
    run(trial, "undisturbed", Duration.ZERO);
    Map<String, Object> expected = left(trial);
    cutOff(trial, "first", 7);
    flipAByteOf(checkpointsOf(trial).filter(path -> path.endsWith("state-7.checkpoint")), 0.5);

    assertThat(stepWhereItGoesOn(trial)).isEqualTo(6);
    assertThat(left(trial)).isEqualTo(expected);
  }

  /** Not every byte of a file matters: damage is found, or it does no harm. */
  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.15, 0.25, 0.4, 0.6, 0.9})
  void leavesTheSameRowsWhereFilesAreDamaged(double place) throws Exception {
    Trial trial =
        SmallTrials.trial(SmallTrials.gan(Map.of()), SmallTrials.simultaneous(), SmallTrials.ADAM);
    run(trial, "undisturbed", Duration.ZERO);
    Map<String, Object> expected = left(trial);
    cutOff(trial, "first", 7);
    flipAByteOf(all(trial).filter(path -> path.toString().endsWith(".parquet")), place);
    run(trial, "second", Duration.ZERO);

    assertThat(left(trial)).isEqualTo(expected);
  }

  /** Both kept states: head, lists, lengths, numbers and checksum. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.005, 0.02, 0.1, 0.15, 0.2, 0.3, 0.999})
  void beginsAnewWhereStatesAreDamaged(double place) throws Exception {
    Trial trial =
        SmallTrials.trial(SmallTrials.toy(), SmallTrials.simultaneous(), SmallTrials.ADAM);
    cutOff(trial, "first", 7);
    flipAByteOf(checkpointsOf(trial), place);

    assertThat(stepWhereItGoesOn(trial)).isZero();
  }

  @Test
  void beginsAnewWhereRowsAreCutShort() throws Exception {
    Trial trial =
        SmallTrials.trial(SmallTrials.gan(Map.of()), SmallTrials.simultaneous(), SmallTrials.ADAM);
    cutOff(trial, "first", 7);
    for (Path path : all(trial).filter(path -> path.endsWith("steps-0.parquet")).toList()) {
      Files.write(path, Arrays.copyOf(Files.readAllBytes(path), 1000));
    }

    assertThat(stepWhereItGoesOn(trial)).isZero();
  }

  @Test
  void beginsAnewWhereAFileOfArtifactsIsGone() throws Exception {
    Trial trial =
        SmallTrials.trial(SmallTrials.gan(Map.of()), SmallTrials.simultaneous(), SmallTrials.ADAM);
    cutOff(trial, "first", 7);
    for (Path path : all(trial).filter(path -> path.toString().contains("samples-")).toList()) {
      Files.delete(path);
    }

    assertThat(stepWhereItGoesOn(trial)).isZero();
  }

  @Test
  void beginsAnewInAnotherVersion() throws Exception {
    Trial trial =
        SmallTrials.trial(SmallTrials.gan(Map.of()), SmallTrials.simultaneous(), SmallTrials.ADAM);
    version = Optional.of("another version");
    cutOff(trial, "first", 7);
    version = Optional.of("this version");

    assertThat(stepWhereItGoesOn(trial)).isZero();
  }

  /** A trial that was in a batch with another takes its own rows alone out of its files. */
  @Test
  void continuesOutsideOfItsBatch() throws Exception {
    Trial other =
        SmallTrials.trial(SmallTrials.toy(), SmallTrials.simultaneous(), Transforms.named("sgd"));
    Trial trial =
        SmallTrials.trial(SmallTrials.toy(), SmallTrials.simultaneous(), SmallTrials.ADAM);
    run(trial, "undisturbed", Duration.ZERO);
    List<Map<String, Object>> expected = steps(trial);
    try (BatchAttempt attempt = begin(Batch.of(List.of(other, trial)), "first")) {
      end(other, train(attempt, other, new Recorder(Duration.ZERO)));
      assertThatThrownBy(() -> train(attempt, trial, new CuttingOff(7))).isInstanceOf(CutOff.class);
    }
    assertThat(stepWhereItGoesOn(trial)).isEqualTo(7);
    assertThat(steps(trial)).isEqualTo(expected);
  }

  /** Two trials of one batch that both leave checkpoints are committed in one file. */
  @Test
  void joinsThePartsOfAWholeBatch() throws Exception {
    Trial first =
        SmallTrials.trial(SmallTrials.toy(), SmallTrials.simultaneous(), Transforms.named("sgd"));
    Trial second =
        SmallTrials.trial(SmallTrials.toy(), SmallTrials.simultaneous(), SmallTrials.ADAM);
    List<Map<String, Object>> expected = new ArrayList<>();
    for (Trial trial : List.of(first, second)) {
      run(trial, "undisturbed", Duration.ZERO);
      expected.addAll(steps(trial));
    }
    Batch both = Batch.of(List.of(first, second));
    run(both, "together", ALWAYS);

    List<Map<String, Object>> rows = new ArrayList<>();
    new TableReader(storage).read(layout().stepsOf(both.id()), rows::add);
    assertThat(rows).isEqualTo(expected);
    assertThat(Path.of(layout().checkpoints())).isEmptyDirectory();
  }

  private Map<String, Object> left(Trial trial) throws IOException {
    return new LeftBehind(storage, layout()).by(trial);
  }

  private List<Map<String, Object>> steps(Trial trial) throws IOException {
    return read(layout().stepsOf(trial.id()));
  }

  private List<Map<String, Object>> read(String path) throws IOException {
    return new LeftBehind(storage, layout()).read(path);
  }

  private Stream<Path> checkpointsOf(Trial trial) throws IOException {
    return all(trial).filter(path -> path.toString().endsWith(".checkpoint"));
  }

  private Stream<Path> all(Trial trial) throws IOException {
    try (Stream<Path> paths = Files.walk(Path.of(layout().checkpointsOf(trial.id())))) {
      return paths.filter(Files::isRegularFile).toList().stream();
    }
  }

  private static void flipAByteOf(Stream<Path> paths, double place) throws IOException {
    List<Path> files = paths.toList();
    assertThat(files).isNotEmpty();
    for (Path path : files) {
      try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
        long middle = (long) (place * file.length());
        file.seek(middle);
        int old = file.read();
        file.seek(middle);
        file.write(old ^ 1);
      }
    }
  }

  private void cutOff(Trial trial, String name, long step) {
    assertThatThrownBy(() -> attempt(trial, name, new CuttingOff(step))).isInstanceOf(CutOff.class);
  }

  /** Runs a second attempt to its end; returns the step of the checkpoint that it began from. */
  private long stepWhereItGoesOn(Trial trial) throws Exception {
    Recorder recorder = new Recorder(ALWAYS);
    attempt(trial, "second", recorder);
    return recorder.restored;
  }

  private void attempt(Trial trial, String name, Observed checkpoints) throws Exception {
    try (BatchAttempt attempt = begin(Batch.of(List.of(trial)), name)) {
      end(trial, train(attempt, trial, checkpoints));
      attempt.commit();
    }
  }

  private static void end(Trial trial, TrialRows rows) throws IOException {
    Ending ending =
        new Ending(new Outcome.Completed(), SmallTrials.stepsOf(trial), 1, 1, TrialRunner.place());
    rows.end(ending, Map.of());
  }

  private BatchAttempt begin(Batch batch, String name) throws IOException {
    storage.makeFolder(layout().attemptsAt(batch.id()));
    StudyColumns columns = SmallTrials.columns(batch.trials().get(0));
    String path = batch.id() + "/" + name;
    return new BatchAttempt(storage, layout(), columns, batch.id(), path);
  }

  private TrialRows train(BatchAttempt attempt, Trial trial, Observed checkpoints)
      throws IOException {
    Training training = new Training(trial, DATA, Device.CPU);
    TrialRows rows = attempt.begin(trial, training.metrics());
    Place place = TrialRunner.place().withBackend(training.backend());
    Cadence cadence = TrialRunner.cadence(checkpoints.every, place);
    checkpoints.inner =
        rows.checkpoints(new Cadence(cadence.every(), version.orElse(cadence.origin())));
    training.run(rows, checkpoints, Goal.END, TimeLimit.NONE, TrialWatch.Course.NONE);
    return rows;
  }

  private TrialResult run(Trial trial, String name, Duration every) throws Exception {
    return run(Batch.of(List.of(trial)), name, every).get(0);
  }

  private List<TrialResult> run(Batch batch, String name, Duration every) throws Exception {
    storage.makeFolder(layout().attemptsAt(batch.id()));
    StudyColumns columns = SmallTrials.columns(batch.trials().get(0));
    return TrialRunner.at(new Workplace(folder.toString(), Map.of(), columns, every, Duration.ZERO))
        .run(batch, new Attempt(1, name));
  }

  private ResultLayout layout() {
    return new ResultLayout(folder.toString());
  }

  /** Looks on at the checkpoints of a trial. */
  private abstract static class Observed implements Checkpoints {
    final Duration every;
    Checkpoints inner = Checkpoints.NONE;
    long restored;
    final List<Long> saved = new ArrayList<>();

    Observed(Duration every) {
      this.every = every;
    }

    @Override
    public long restore(Memory state, Backend backend) throws IOException {
      restored = inner.restore(state, backend);
      return restored;
    }

    @Override
    public boolean isDue() {
      return inner.isDue();
    }

    @Override
    public void save(long step, Memory state) throws IOException {
      inner.save(step, state);
      saved.add(step);
    }
  }

  private static final class Recorder extends Observed {
    Recorder(Duration every) {
      super(every);
    }
  }

  /** Leaves the checkpoints of a step and the one before it, and ends the attempt right there. */
  private static final class CuttingOff extends Observed {
    private final long last;

    CuttingOff(long last) {
      super(ALWAYS);
      this.last = last;
    }

    @Override
    public void save(long step, Memory state) throws IOException {
      if (step >= last - 1) {
        super.save(step, state);
      }
      if (step == last) {
        throw new CutOff();
      }
    }
  }
}
