package org.sweep.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep.catalog.Methods;
import org.sweep.optim.transform.Transforms;
import org.sweep.spec.Selection;
import org.sweep.trial.BackendChoice;
import org.sweep.trial.Device;
import org.sweep.trial.Trial;

/** Whole trials on ND4J arrays. */
class Nd4jTrialTest {
  private static final int STEPS = 100;
  private static final double FLOAT32_TOLERANCE = 1e-3;
  private static final long MIB = 1L << 20;

  @TempDir private Path folder;

  static Stream<Trial> trials() {
    Selection digits = SmallTrials.digits(Map.of("epochs", 5L, "hidden", List.of(32L)));
    Selection gan = SmallTrials.gan(Map.of("steps", 100L));
    Selection alternating = Selection.plain(Methods.named("alternating").declaration());
    Selection sga = Selection.plain(Methods.named("sga").declaration());
    return Stream.of(
        SmallTrials.trial(digits, SmallTrials.simultaneous(), Transforms.named("momentum")),
        SmallTrials.trial(digits, SmallTrials.simultaneous(), Transforms.named("adam")),
        SmallTrials.trial(gan, SmallTrials.simultaneous(), Transforms.named("rmsprop-tf1")),
        SmallTrials.trial(gan, alternating, Transforms.named("adam")),
        SmallTrials.trial(gan, sga, Transforms.named("rmsprop")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("trials")
  void hasTheLossesOfTheCpuBackend(Trial trial) throws IOException, TrialError {
    List<Map<String, Object>> expected = steps(SmallTrials.on(BackendChoice.CPU, trial));
    List<Map<String, Object>> actual = steps(SmallTrials.on(BackendChoice.ND4J, trial));
    List<String> losses =
        Stream.of("training_loss", "discriminator_loss", "generator_loss")
            .filter(expected.get(0)::containsKey)
            .toList();
    assertThat(losses).isNotEmpty();
    for (int step = 0; step <= STEPS; step++) {
      for (String loss : losses) {
        double value = (double) expected.get(step).get(loss);
        assertThat((double) actual.get(step).get(loss))
            .as("%s at step %d", loss, step)
            .isCloseTo(value, within(FLOAT32_TOLERANCE * Math.max(1, Math.abs(value))));
      }
    }
  }

  @Test
  void recordsWhatComputed() throws IOException, TrialError {
    Trial trial = SmallTrials.on(BackendChoice.ND4J, trials().findFirst().orElseThrow());
    TrialFolder trials = new TrialFolder(folder);
    trials.run(trial);
    assertThat(trials.ended(trial))
        .containsEntry("backend", "nd4j (native)")
        .containsEntry("device", "cpu");
  }

  @Test
  void givesTheSameRowsAgain() throws IOException, TrialError {
    Trial trial = SmallTrials.on(BackendChoice.ND4J, trials().skip(2).findFirst().orElseThrow());
    assertThat(steps(trial)).isEqualTo(steps(trial));
  }

  @Test
  void leavesTheIdOfATrialThatNamesNoBackend() {
    Trial trial = trials().findFirst().orElseThrow();
    assertThat(SmallTrials.on(BackendChoice.AUTO, trial).id()).isEqualTo(trial.id());
    assertThat(SmallTrials.on(BackendChoice.ND4J, trial).id()).isNotEqualTo(trial.id());
  }

  @Test
  void canComputeWithNd4jHereAndTakesItForNoGpuThatItDoesNotDrive() {
    assertThat(TrialRunner.refusal(BackendChoice.ND4J, Device.CPU)).isEmpty();
    assertThat(TrialRunner.refusal(BackendChoice.AUTO, new Device(List.of("7")))).isEmpty();
  }

  /** Of a process whose heap is fixed: all growth is off the heap. */
  @Test
  void doesNotGrowWithTheNumberOfTrials() throws IOException, InterruptedException {
    List<String> options =
        List.of(
            "-Xms256m",
            "-Xmx256m",
            "-XX:+AlwaysPreTouch",
            "-Dorg.bytedeco.javacpp.maxbytes=" + 256 * MIB);
    List<String> lines = OtherProcess.run(options, ManyTrials.class, folder);
    long early = bytes(lines, "after 40 trials: ");
    long late = bytes(lines, "after 200 trials: ");
    assertThat(late - early).isLessThan(48 * MIB);
    assertThat(lines).anyMatch(line -> line.startsWith("beyond the limit: "));
  }

  private static long bytes(List<String> lines, String beginning) {
    Optional<String> line = lines.stream().filter(each -> each.startsWith(beginning)).findFirst();
    assertThat(line).as("%s", lines).isPresent();
    return Long.parseLong(line.get().substring(beginning.length()));
  }

  private List<Map<String, Object>> steps(Trial trial) throws IOException, TrialError {
    TrialFolder trials = new TrialFolder(folder);
    trials.run(trial);
    return trials.steps(trial);
  }
}
