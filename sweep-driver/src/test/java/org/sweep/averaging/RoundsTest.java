package org.sweep.averaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweep.averaging.Rounds.Round;
import org.sweep.trial.ParameterAveraging;

class RoundsTest {
  /** Two epochs of 7 minibatches for 2 workers that take 2 each. */
  private final Rounds rounds = new Rounds(new ParameterAveraging(2, 2), 7, 14);

  @Test
  void dealsMinibatchesOutInTurn() {
    assertThat(rounds.from(0))
        .isEqualTo(new Round(0, 4, 0, 0, List.of(List.of(0L, 2L), List.of(1L, 3L))));
  }

  @Test
  void endsWithTheEpochWhoseLastMinibatchIsAWorkersLast() {
    assertThat(rounds.from(4))
        .isEqualTo(new Round(4, 7, 2, 0, List.of(List.of(4L, 6L), List.of(5L))));
    assertThat(rounds.from(7).begin()).isEqualTo(7);
    assertThat(rounds.from(7).epoch()).isEqualTo(1);
    assertThat(rounds.from(7).iteration()).isEqualTo(4);
  }

  @Test
  void givesNothingToWorkersForWhomNothingIsLeft() {
    Rounds wide = new Rounds(new ParameterAveraging(5, 3), 3, 3);
    assertThat(wide.from(0).shares()).containsExactly(List.of(0L), List.of(1L), List.of(2L));
  }

  @Test
  void trainsOnEveryMinibatchOnce() {
    List<Long> all = new ArrayList<>();
    for (long step = 0; step < 14; step = rounds.from(step).end()) {
      rounds.from(step).shares().forEach(all::addAll);
    }
    assertThat(all)
        .containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L);
  }
}
