package org.sweep.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DyingExecutorsTest {
  private final List<String> said = new ArrayList<>();
  private final DyingExecutors dying = new DyingExecutors(said::add);

  private void remove(int executors) {
    for (int i = 0; i < executors; i++) {
      dying.removed("Command exited with code 1");
    }
  }

  @Test
  void givesUpAfterTwentyThatRanNothingAndSaysSoOnce() {
    remove(19);
    assertThat(said).isEmpty();
    remove(10);
    assertThat(said)
        .containsExactly(
            "20 executors in a row ended before they ran anything, the last one: its executor"
                + " exited with code 1; see their stderr");
  }

  @Test
  void doesNotMindThemWhileSomethingRunsOrBegins() {
    remove(19);
    dying.onTaskStart(null);
    remove(40);
    dying.onTaskEnd(null);
    remove(19);
    assertThat(said).isEmpty();
  }
}
