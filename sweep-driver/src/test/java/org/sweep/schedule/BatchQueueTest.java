package org.sweep.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.sweep.trial.Batch;

class BatchQueueTest {
  private final Batch first = Batch.of(TinyTrials.of(4));
  private final Batch second = Batch.of(TinyTrials.of(2));
  private final BatchQueue queue = new BatchQueue(List.of(first, second).iterator());

  @Test
  void givesWhatWasPlannedInOrder() throws InterruptedException {
    assertThat(queue.take()).contains(first);
    assertThat(queue.take()).contains(second);
    queue.ended(List.of());
    queue.ended(List.of());
    assertThat(queue.take()).isEmpty();
  }

  @Test
  void givesPiecesOfAFailedBatchFirst() throws InterruptedException {
    Batch piece = first.part(0, 2, 1);
    queue.take();
    queue.ended(List.of(piece));

    assertThat(queue.take()).contains(piece);
    assertThat(queue.take()).contains(second);
  }

  /** A lane must not leave while another may bring back pieces. */
  @Test
  void waitsForWhatIsRunning() throws Exception {
    Batch piece = second.part(0, 1, 1);
    queue.take();
    queue.take();
    queue.ended(List.of());
    CompletableFuture<Optional<Batch>> waiting = CompletableFuture.supplyAsync(this::taken);
    queue.ended(List.of(piece));

    assertThat(waiting.get()).contains(piece);
    queue.ended(List.of());
    assertThat(queue.take()).isEmpty();
  }

  private Optional<Batch> taken() {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
