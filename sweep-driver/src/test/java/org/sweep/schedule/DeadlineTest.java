package org.sweep.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sweep.trial.Batch;

class DeadlineTest {
  private static long seconds(int limit, int trials, double secondsOfEach) {
    Run run = Run.first(Batch.of(TinyTrials.of(trials)));
    return new Deadline(Duration.ofSeconds(limit)).of(run, trial -> secondsOfEach).toSeconds();
  }

  @Test
  void isTheLimitOfATrialAndTimeForItsLastStep() {
    assertThat(seconds(600, 1, 1000)).isEqualTo(610);
    assertThat(seconds(600, 1, 0.001)).isEqualTo(610);
  }

  @Test
  void givesABatchFarMoreTimeThanItIsExpectedToTake() {
    assertThat(seconds(600, 100, 0.001)).isEqualTo(610);
    assertThat(seconds(600, 100, 1)).isEqualTo(2010);
    assertThat(seconds(600, 3, 1000)).isEqualTo(1810);
  }

  @Test
  void isNoneWithoutALimit() {
    assertThat(seconds(0, 3, 1000)).isZero();
  }
}
