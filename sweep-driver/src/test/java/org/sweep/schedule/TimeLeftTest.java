package org.sweep.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sweep.trial.Outcome;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

class TimeLeftTest {
  private final List<Trial> trials = TinyTrials.of(4);
  private long nanos = 5;

  /** Seed 1 is one unit of work, seed 4 four: ten in all. */
  private final TimeLeft left = new TimeLeft(trials, trial -> trial.seed(), () -> nanos);

  private void end(int seed) {
    Trial trial = trials.get(seed - 1);
    left.ended(trial, new TrialResult(trial.id(), new Outcome.Completed(), 23, 1));
  }

  @Test
  void knowsNothingBeforeATrialHasEnded() {
    nanos += TimeUnit.HOURS.toNanos(1);
    assertThat(left.get()).isEmpty();
  }

  @Test
  void countsWorkAndNotTrials() {
    nanos += TimeUnit.SECONDS.toNanos(60);
    end(4);
    assertThat(left.get()).contains(Duration.ofSeconds(90));
    nanos += TimeUnit.SECONDS.toNanos(30);
    end(3);
    assertThat(left.get().orElseThrow().toMillis()).isEqualTo(Math.round(90_000 * 3.0 / 7));
  }

  @Test
  void isNothingAtTheEnd() {
    nanos += TimeUnit.SECONDS.toNanos(60);
    List.of(1, 2, 3, 4).forEach(this::end);
    assertThat(left.get()).contains(Duration.ZERO);
  }
}
