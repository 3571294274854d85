package org.sweep.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sweep.trial.Batch;
import org.sweep.trial.Goal;
import org.sweep.trial.Outcome;
import org.sweep.trial.Rungs;
import org.sweep.trial.Stretch;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/** What shares a task. The seed of a trial is its number, from 1. */
class WaitingTrialsTest {
  private final CostModel costs = new CostModel();

  private WaitingTrials waiting(int number, ToDoubleFunction<Trial> seconds) {
    return waiting(TinyTrials.of(number), seconds);
  }

  private WaitingTrials waiting(List<Trial> trials, ToDoubleFunction<Trial> seconds) {
    return new WaitingTrials(
        trials.stream().map(Stretch::whole).toList(),
        trial -> new Work(seconds.applyAsDouble(trial), 23),
        costs,
        WaitingTrials.MOST_TRIALS);
  }

  private static List<Batch> batches(WaitingTrials waiting, int slots) {
    List<Batch> batches = new ArrayList<>();
    for (Optional<Batch> next = waiting.next(slots); next.isPresent(); next = waiting.next(slots)) {
      batches.add(next.get());
    }
    return batches;
  }

  private static List<Integer> sizes(List<Batch> batches) {
    return batches.stream().map(batch -> batch.trials().size()).toList();
  }

  private static List<Long> seeds(Batch batch) {
    return batch.trials().stream().map(Trial::seed).toList();
  }

  /** The first trial has ended, {@code factor} times slower than was expected. */
  private void learn(double expected, double factor) {
    Trial trial = TinyTrials.trial("sgd", 1);
    costs.learn(
        trial,
        new Work(expected, 23),
        new TrialResult(trial.id(), new Outcome.Completed(), 23, expected * factor));
  }

  @Test
  void runsLongTrialsAlone() {
    assertThat(sizes(batches(waiting(50, trial -> 1.5), 2))).hasSize(50).containsOnly(1);
  }

  @Test
  void putsShortTrialsTogetherUntilTheyTakeSomeSeconds() {
    assertThat(sizes(batches(waiting(1000, trial -> 0.5), 2)).subList(0, 90)).containsOnly(10);
  }

  @Test
  void putsFewerTogetherTowardsTheEnd() {
    List<Integer> sizes = sizes(batches(waiting(1000, trial -> 0.5), 2));
    assertThat(sizes.subList(sizes.size() - 8, sizes.size())).containsOnly(1);
    assertThat(sizes).hasSizeLessThan(130);
  }

  @Test
  void putsNoMoreThanAThousandTogether() {
    assertThat(sizes(batches(waiting(20_000, trial -> 0.001), 2)))
        .contains(1000)
        .allSatisfy(size -> assertThat(size).isBetween(1, 1000));
    assertThat(sizes(batches(waiting(2500, trial -> 1e-7), 1))).hasSize(4).containsOnly(625);
    assertThat(sizes(batches(waiting(5000, trial -> 1e-7), 1))).hasSize(5).containsOnly(1000);
  }

  @Test
  void keepsFourBatchesPerSlotWhereThereAreEnoughTrials() {
    assertThat(sizes(batches(waiting(800, trial -> 0.001), 2))).hasSize(8).containsOnly(100);
    assertThat(sizes(batches(waiting(11, trial -> 0.001), 2))).hasSize(11).containsOnly(1);
    assertThat(batches(waiting(0, trial -> 0.001), 2)).isEmpty();
  }

  @Test
  void runsTheLongestFirstAndOfEqualOnesTheFirst() {
    ToDoubleFunction<Trial> seconds = trial -> List.of(0.1, 0.9, 2.0).get((int) trial.seed() % 3);

    assertThat(batches(waiting(6, seconds), 1).stream().map(WaitingTrialsTest::seeds))
        .containsExactly(List.of(2L), List.of(5L), List.of(1L), List.of(4L), List.of(3L, 6L));
  }

  @Test
  void hasEveryTrialOnce() {
    List<Batch> batches = batches(waiting(300, trial -> trial.seed() * 37 % 101 * 0.02), 3);

    assertThat(batches.stream().flatMap(batch -> seeds(batch).stream()).sorted())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 300).mapToObj(i -> (long) i).toList());
  }

  @Test
  void putsMoreTogetherOnceTheyTurnOutFast() {
    WaitingTrials waiting = waiting(10_000, trial -> 2);
    assertThat(waiting.next(2).orElseThrow().trials()).hasSize(1);

    learn(2, 0.01);

    assertThat(waiting.next(2).orElseThrow().trials()).hasSize(250);
  }

  @Test
  void runsThoseFirstThatTurnOutSlow() {
    List<Trial> trials = new ArrayList<>();
    for (long seed = 1; seed <= 4; seed++) {
      trials.add(TinyTrials.trial("sgd", seed));
      trials.add(TinyTrials.adam(seed));
    }
    WaitingTrials waiting =
        waiting(
            trials,
            trial -> trial.configuration().optimizer().transform().name().equals("adam") ? 3 : 2);
    assertThat(waiting.next(2).orElseThrow().trials()).containsExactly(TinyTrials.adam(1));

    learn(2, 10);

    assertThat(waiting.next(2).orElseThrow().trials()).containsExactly(TinyTrials.trial("sgd", 1));
  }

  @Test
  void runsThoseFirstThatGoOn() {
    WaitingTrials waiting = waiting(2, trial -> 2);
    waiting.next(1);
    Stretch goesOn = new Stretch(TinyTrials.trial("sgd", 1), Rungs.NONE, new Goal.Pause(12));
    waiting.add(List.of(goesOn));
    assertThat(waiting.secondsLeft()).isCloseTo(2 + 2 * 12 / 23.0, within(1e-12));

    assertThat(waiting.next(1).orElseThrow().stretches()).containsExactly(goesOn);
    assertThat(seeds(waiting.next(1).orElseThrow())).containsExactly(2L);
    assertThat(waiting.isEmpty()).isTrue();
  }

  @Test
  void expectsNothingOfATrialThatIsPruned() {
    WaitingTrials waiting = waiting(1, trial -> 2);
    waiting.next(1);
    Trial trial = TinyTrials.trial("sgd", 1);
    waiting.add(List.of(new Stretch(trial, Rungs.NONE, new Goal.Prune(12, "too bad"))));

    assertThat(waiting.secondsLeft()).isZero();
    assertThat(waiting.next(1).orElseThrow().trials()).containsExactly(trial);
  }

  @Test
  void knowsHowLongItWillTake() {
    WaitingTrials waiting = waiting(10, trial -> 2);
    assertThat(waiting.secondsLeft()).isCloseTo(20, within(1e-12));

    learn(2, 3);
    waiting.next(1);

    assertThat(waiting.secondsLeft()).isCloseTo(54, within(1e-12));
  }

  @Test
  void countsATrialThatEndedEarlyByItsSteps() {
    Trial trial = TinyTrials.trial("sgd", 1);
    Outcome diverged = new Outcome.Diverged(11, "training_loss", Double.NaN, 1e6);
    costs.learn(trial, new Work(46, 46), new TrialResult(trial.id(), diverged, 11, 5.5));

    assertThat(costs.correction(costs.kindOf(trial))).isCloseTo(0.5, within(1e-12));
    assertThat(costs.correction(costs.kindOf(TinyTrials.adam(1)))).isEqualTo(1);
  }
}
