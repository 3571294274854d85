package org.sweep.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sweep.output.Ending.Place;
import org.sweep.run.TrialError;
import org.sweep.schedule.BatchFailure.Kind;
import org.sweep.trial.Batch;
import org.sweep.trial.Trial;

/** What is run again after a failure. The seed of a trial is its number, from 1. */
class RetryTest {
  private static final Place PLACE = new Place("host", "cpu", "cpu", "0.1.0");
  private final Run seven = Run.first(Batch.of(TinyTrials.of(7)));
  private final Run one = Run.first(Batch.of(TinyTrials.of(1)));

  private static BatchFailure failure(Kind kind, int position) {
    return new BatchFailure(kind, position, "reason", "error", PLACE, "executor 1");
  }

  private static List<Run> after(Run run, Kind kind) {
    return Retry.after(run, failure(kind, BatchFailure.UNKNOWN));
  }

  private List<String> pieces(int position) {
    return Retry.after(seven, failure(Kind.THROWN, position)).stream()
        .map(RetryTest::text)
        .toList();
  }

  private static String text(Run run) {
    List<Long> seeds = run.batch().trials().stream().map(Trial::seed).toList();
    return "%s begun %d, threw %d".formatted(seeds, run.batch().earlierAttempts(), run.errors());
  }

  @Test
  void isolatesATrialThatThrew() {
    assertThat(pieces(3))
        .containsExactly(
            "[4] begun 1, threw 1", "[1, 2, 3] begun 1, threw 0", "[5, 6, 7] begun 0, threw 0");
    assertThat(pieces(0))
        .containsExactly("[1] begun 1, threw 1", "[2, 3, 4, 5, 6, 7] begun 0, threw 0");
    assertThat(pieces(6))
        .containsExactly("[7] begun 1, threw 1", "[1, 2, 3, 4, 5, 6] begun 1, threw 0");
  }

  @Test
  void halvesABatchOfWhichNobodyKnowsWhatThrew() {
    assertThat(pieces(BatchFailure.UNKNOWN))
        .containsExactly("[1, 2, 3] begun 1, threw 0", "[4, 5, 6, 7] begun 1, threw 0");
  }

  @Test
  void triesATrialThatThrewOnOtherExecutorsAndGivesItUpAfterThreeTimes() {
    Run second = after(one, Kind.THROWN).get(0);
    assertThat(second.avoided()).isEqualTo(Set.of("executor 1"));
    assertThat(second.batch().earlierAttempts()).isEqualTo(1);

    Run third = after(second, Kind.THROWN).get(0);
    assertThat(third.batch().earlierAttempts()).isEqualTo(2);
    assertThat(after(third, Kind.THROWN)).isEmpty();
  }

  @Test
  void runsABatchAgainAsItWasAfterItsExecutorWasLost() {
    Run again = after(seven, Kind.EXECUTOR_LOST).get(0);
    assertThat(text(again)).isEqualTo("[1, 2, 3, 4, 5, 6, 7] begun 1, threw 0");
    assertThat(again.isSuspect()).isFalse();
  }

  @Test
  void suspectsABatchWhoseExecutorWasLostTwiceAndHalvesIt() {
    List<Run> halves = after(after(seven, Kind.EXECUTOR_LOST).get(0), Kind.EXECUTOR_LOST);

    assertThat(halves)
        .extracting(RetryTest::text)
        .containsExactly("[1, 2, 3] begun 2, threw 0", "[4, 5, 6, 7] begun 2, threw 0");
    assertThat(halves).allMatch(Run::isSuspect);
  }

  @Test
  void givesUpATrialThatTookItsExecutorDownFourTimesAlone() {
    Run run = one;
    for (int losses = 1; losses <= 3; losses++) {
      run = after(run, Kind.EXECUTOR_LOST_ALONE).get(0);
      assertThat(run.losses()).isEqualTo(losses);
      assertThat(run.isExclusive()).isFalse();
    }
    assertThat(after(run, Kind.EXECUTOR_LOST_ALONE)).isEmpty();
  }

  /** Others on the executor may be to blame, as often as it is lost. */
  @Test
  void givesUpNoTrialBesideWhichOthersRan() {
    Run run = one;
    for (int losses = 1; losses <= 20; losses++) {
      run = after(run, Kind.EXECUTOR_LOST).get(0);
      assertThat(run.isExclusive()).isEqualTo(losses > 2);
    }
    run = after(run, Kind.EXECUTOR_LOST_ALONE).get(0);
    assertThat(run.isExclusive()).isTrue();
    assertThat(after(run, Kind.EXECUTOR_LOST_ALONE)).isEmpty();
  }

  /** In the end the one is left that takes executors down, and no other is given up. */
  @Test
  void findsTheTrialThatTakesExecutorsDown() {
    List<Run> left = List.of(seven);
    for (int losses = 0; losses < 10 && !left.isEmpty(); losses++) {
      Run guilty = left.stream().filter(RetryTest::hasTheFifth).findFirst().orElseThrow();
      left = after(guilty, Kind.EXECUTOR_LOST_ALONE);
      assertThat(left.isEmpty()).isEqualTo(guilty.isSingle());
    }
    assertThat(left).isEmpty();
  }

  private static boolean hasTheFifth(Run run) {
    return run.batch().trials().stream().anyMatch(trial -> trial.seed() == 5);
  }

  @Test
  void blamesNobodyForAnExecutorThatWasTakenAway() {
    Run run = one;
    for (int times = 0; times < 10; times++) {
      run = after(run, Kind.EXECUTOR_TAKEN).get(0);
    }
    assertThat(run.isSuspect()).isFalse();
    assertThat(run.batch().earlierAttempts()).isEqualTo(10);
  }

  @Test
  void givesATrialUpThatDoesNotEndAndHalvesABatchThatDoesNot() {
    assertThat(after(one, Kind.OVERTIME)).isEmpty();
    assertThat(after(seven, Kind.OVERTIME))
        .extracting(RetryTest::text)
        .containsExactly("[1, 2, 3] begun 1, threw 0", "[4, 5, 6, 7] begun 1, threw 0");
  }

  @Test
  void takesTheErrorOfTheTrialItself() {
    TrialError error = new TrialError(3, new IllegalStateException("no data"));
    BatchFailure failure = BatchFailure.of(error, PLACE, "2");
    assertThat(failure.kind()).isEqualTo(Kind.THROWN);
    assertThat(failure.position()).isEqualTo(3);
    assertThat(failure.reason()).isEqualTo("java.lang.IllegalStateException: no data");
    assertThat(failure.error()).contains("RetryTest").doesNotContain("TrialError");
  }

  @Test
  void doesNotBlameTheTrialThatFoundNoMemory() {
    OutOfMemoryError error = new OutOfMemoryError("Java heap space");
    BatchFailure failure = BatchFailure.of(new IllegalStateException(error), PLACE, "driver");
    assertThat(failure.kind()).isEqualTo(Kind.EXECUTOR_LOST);
  }
}
