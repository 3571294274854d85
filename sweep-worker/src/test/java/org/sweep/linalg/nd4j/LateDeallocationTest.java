package org.sweep.linalg.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.ReferenceQueue;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.memory.Deallocatable;
import org.nd4j.linalg.api.memory.Deallocator;
import org.nd4j.linalg.api.memory.deallocation.DeallocatableReference;

class LateDeallocationTest {
  private final CountDownLatch freed = new CountDownLatch(1);

  /** Memory that tells when it is given back. */
  private final class Told implements Deallocatable {
    @Override
    public String getUniqueId() {
      return "told";
    }

    @Override
    public Deallocator deallocator() {
      return freed::countDown;
    }

    @Override
    public int targetDevice() {
      return 0;
    }
  }

  @Test
  void waitsAWhileAfterTheCollectorHasSeenIt() throws InterruptedException {
    ReferenceQueue<Deallocatable> queue = new ReferenceQueue<>();
    DeallocatableReference reference = new DeallocatableReference(new Told(), queue);
    Map<String, DeallocatableReference> references =
        new ConcurrentHashMap<>(Map.of("told", reference));
    Thread thread = new Thread(new LateDeallocation(queue, references));
    thread.start();

    long seen = System.nanoTime();
    reference.enqueue();

    assertThat(freed.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(System.nanoTime() - seen).isGreaterThanOrEqualTo(LateDeallocation.DELAY_NANOSECONDS);
    thread.interrupt();
    thread.join();
    assertThat(references).isEmpty();
  }

  @Test
  void takesThePlaceOfNd4jsOwnThreads() throws InterruptedException {
    Nd4jProcess.prepare();

    for (int i = 0; i < 100 && isRunning("DeallocatorServiceThread"); i++) {
      Thread.sleep(100);
    }

    assertThat(isRunning("DeallocatorServiceThread")).isFalse();
    assertThat(isRunning("sweep-nd4j-memory")).isTrue();
  }

  private static boolean isRunning(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().startsWith(name));
  }
}
