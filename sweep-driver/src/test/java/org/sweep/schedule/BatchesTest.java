package org.sweep.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sweep.trial.Batch;
import org.sweep.trial.Trial;

/** What shares a task. The seed of a trial is its number, from 1. */
class BatchesTest {
  private static List<Batch> batches(int number, ToDoubleFunction<Trial> seconds, int slots) {
    return List.copyOf(new Batches(TinyTrials.of(number), seconds, slots));
  }

  private static List<Integer> sizes(List<Batch> batches) {
    return batches.stream().map(batch -> batch.trials().size()).toList();
  }

  private static List<Long> seeds(Batch batch) {
    return batch.trials().stream().map(Trial::seed).toList();
  }

  private static double seconds(Batch batch, ToDoubleFunction<Trial> estimate) {
    return batch.trials().stream().mapToDouble(estimate).sum();
  }

  @Test
  void runsLongTrialsAlone() {
    assertThat(sizes(batches(50, trial -> 1.5, 2))).hasSize(50).containsOnly(1);
  }

  @Test
  void putsShortTrialsTogetherUntilTheyTakeSomeSeconds() {
    assertThat(sizes(batches(1000, trial -> 0.5, 2))).hasSize(100).containsOnly(10);
  }

  @Test
  void putsNoMoreThanAThousandTogether() {
    assertThat(sizes(batches(20_000, trial -> 0.001, 2))).hasSize(20).containsOnly(1000);
    assertThat(sizes(batches(2500, trial -> 1e-7, 1))).hasSize(4).containsOnly(625);
    assertThat(sizes(batches(5000, trial -> 1e-7, 1))).hasSize(5).containsOnly(1000);
  }

  @Test
  void keepsFourBatchesPerSlotWhereThereAreEnoughTrials() {
    assertThat(sizes(batches(800, trial -> 0.001, 2))).hasSize(8).containsOnly(100);
    assertThat(sizes(batches(11, trial -> 0.001, 2))).hasSize(8).containsOnly(1, 2);
    assertThat(sizes(batches(5, trial -> 0.001, 2))).containsExactly(1, 1, 1, 1, 1);
    assertThat(batches(0, trial -> 0.001, 2)).isEmpty();
  }

  @Test
  void countsLongTrialsAmongTheBatchesOfTheSlots() {
    ToDoubleFunction<Trial> estimate = trial -> trial.seed() <= 6 ? 2 : 0.001;
    assertThat(sizes(batches(106, estimate, 2))).containsExactly(1, 1, 1, 1, 1, 1, 50, 50);
    assertThat(sizes(batches(106, estimate, 1))).containsExactly(1, 1, 1, 1, 1, 1, 100);
  }

  @Test
  void runsTheLongestFirstAndOfEqualOnesTheFirst() {
    ToDoubleFunction<Trial> estimate = trial -> List.of(0.1, 0.9, 2.0).get((int) trial.seed() % 3);
    List<Batch> batches = batches(6, estimate, 1);

    assertThat(batches.stream().map(BatchesTest::seeds))
        .containsExactly(List.of(2L), List.of(5L), List.of(1L, 3L), List.of(4L, 6L));
  }

  @Test
  void cutsUnequalTrialsIntoNearlyEqualShares() {
    ToDoubleFunction<Trial> estimate = trial -> 0.02 + trial.seed() % 50 * 0.018;
    List<Batch> batches = batches(400, estimate, 2);

    List<Double> work = batches.stream().map(batch -> seconds(batch, estimate)).toList();
    double all = work.stream().mapToDouble(Double::doubleValue).sum();
    int count = (int) Math.ceil(all / 5);
    assertThat(work)
        .hasSize(count)
        .allSatisfy(seconds -> assertThat(seconds).isCloseTo(all / count, within(1.0)))
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void hasEveryTrialOnceAndTheSameBatchesEveryTime() {
    ToDoubleFunction<Trial> estimate = trial -> trial.seed() * 37 % 101 * 0.02;
    List<Batch> batches = batches(300, estimate, 3);

    assertThat(batches.stream().flatMap(batch -> seeds(batch).stream()).sorted())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 300).mapToObj(i -> (long) i).toList());
    assertThat(batches(300, estimate, 3)).isEqualTo(batches);
  }
}
