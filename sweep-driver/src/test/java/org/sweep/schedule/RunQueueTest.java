package org.sweep.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sweep.prune.Stretches;
import org.sweep.trial.Batch;
import org.sweep.trial.Stretch;

@Timeout(30)
class RunQueueTest {
  private final AtomicInteger slots = new AtomicInteger(2);
  private final RunQueue queue = queue(5);
  private final Run tried = Run.first(Batch.of(TinyTrials.of(7).subList(6, 7))).afterLoss(false);
  private final Run suspect = tried.afterLoss(false);

  /** Trials that take too long to share a batch. */
  private RunQueue queue(int trials) {
    WaitingTrials waiting =
        new WaitingTrials(
            TinyTrials.of(trials).stream().map(Stretch::whole).toList(),
            trial -> new Work(10, 23),
            new CostModel(),
            1);
    return new RunQueue(waiting, Stretches.whole(), slots::get);
  }

  private static long seed(Optional<Run> run) {
    return run.orElseThrow().batch().trials().get(0).seed();
  }

  private CompletableFuture<Optional<Run>> waiting() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return queue.take();
          } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
          }
        });
  }

  @Test
  void keepsTwoRunsPerSlotInFlight() throws Exception {
    Run first = queue.take().orElseThrow();
    for (int i = 0; i < 3; i++) {
      queue.take();
    }
    CompletableFuture<Optional<Run>> fifth = waiting();
    TimeUnit.MILLISECONDS.sleep(100);
    assertThat(fifth).isNotDone();

    queue.ended(first, List.of());

    assertThat(seed(fifth.get())).isEqualTo(5);
  }

  @Test
  void seesThatThereAreMoreSlots() throws Exception {
    for (int i = 0; i < 4; i++) {
      queue.take();
    }
    CompletableFuture<Optional<Run>> fifth = waiting();
    slots.set(3);

    assertThat(seed(fifth.get())).isEqualTo(5);
  }

  @Test
  void givesWhatIsTriedAgainFirst() throws Exception {
    queue.failed(queue.take().orElseThrow(), List.of(tried));

    assertThat(queue.take()).contains(tried);
    assertThat(seed(queue.take())).isEqualTo(2);
  }

  @Test
  void givesOneSuspectAtATimeAndOthersMeanwhile() throws Exception {
    queue.failed(queue.take().orElseThrow(), List.of(suspect, suspect.again()));

    assertThat(queue.take()).contains(suspect);
    assertThat(seed(queue.take())).isEqualTo(2);
    queue.ended(suspect, List.of());
    assertThat(queue.take()).contains(suspect.again());
  }

  @Test
  void givesAnExclusiveRunLastAndNothingBesideIt() throws Exception {
    Run exclusive = suspect.afterLoss(false);
    assertThat(exclusive.isExclusive()).isTrue();
    slots.set(10);
    queue.failed(queue.take().orElseThrow(), List.of(exclusive, suspect));
    assertThat(queue.take()).contains(suspect);
    queue.ended(suspect, List.of());
    Run last = null;
    for (int seed = 2; seed <= 5; seed++) {
      last = queue.take().orElseThrow();
      assertThat(last.batch().trials().get(0).seed()).isEqualTo(seed);
      if (seed < 5) {
        queue.ended(last, List.of());
      }
    }
    CompletableFuture<Optional<Run>> next = waiting();
    TimeUnit.MILLISECONDS.sleep(100);
    assertThat(next).isNotDone();
    queue.failed(last, List.of(tried));
    assertThat(next.get()).contains(tried);
    queue.ended(tried, List.of());

    assertThat(queue.take()).contains(exclusive);
  }

  /** What is in flight may have to be tried again. */
  @Test
  void isAtItsEndOnlyWhenNothingIsInFlight() throws Exception {
    slots.set(10);
    Run last = null;
    for (int i = 0; i < 5; i++) {
      last = queue.take().orElseThrow();
      if (i < 4) {
        queue.ended(last, List.of());
      }
    }
    CompletableFuture<Optional<Run>> next = waiting();
    queue.failed(last, List.of(tried));
    assertThat(next.get()).contains(tried);

    queue.ended(tried, List.of());
    assertThat(queue.take()).isEmpty();
  }

  @Test
  void endsWithTheFirstErrorOfTheSweep() {
    queue.stop(new IOException("no space left"));
    queue.stop(new IOException("no space either"));

    assertThatThrownBy(queue::take)
        .isInstanceOf(IOException.class)
        .hasMessage("the sweep cannot go on: no space left");
  }
}
